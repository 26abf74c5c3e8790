"""How far the telling of each family has come, and the next step: for Work, the register and the pupil's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from endeavour import clock
from endeavour.messages.models import State
from endeavour.messages.queries import Delivery, deliveries
from endeavour.pupils.addressees import Addressee, addressees_of
from endeavour.register.models import Notice, NoticeCopy, StatusPeriod, ToldBefore
from endeavour.register.recipients import Recipient, Recipients, recipients_of
from endeavour.register.tellings import TOLD

REACHED = {State.DELIVERED, State.OPENED}


@dataclass(frozen=True)
class PersonStep:
    """One person who must be told. `channel` is how they want to be reached; `state` of the latest message, if any."""

    code: str
    name: str
    channel: str
    language: str
    told_on: date | None
    state: State | None
    message: str
    goes_at: datetime | None

    @property
    def is_waiting_for_us(self) -> bool:
        """Nothing is held, gone or there: it is for staff to act."""
        return self.told_on is None and self.state in (None, State.FAILED)


@dataclass(frozen=True)
class TellingSteps:
    """One pupil whose support runs now. `notice` is the code of the prepared letter, empty where there is none."""

    pid: str
    started_on: date
    notice: str
    people: tuple[PersonStep, ...]
    to_confirm: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        return bool(self.people) and all(person.told_on for person in self.people)

    @property
    def next_person(self) -> PersonStep | None:
        return next((person for person in self.people if person.is_waiting_for_us), None)


def telling_steps(pupil_ids: Iterable[int] | None = None) -> dict[str, TellingSteps]:
    """By pupil's code, for pupils whose SEN support runs now: of these, or all. Eight statements, however many."""
    today = clock.today()
    running = StatusPeriod.objects.filter(code=StatusPeriod.Code.SUPPORT, ends_on=None, starts_on__lte=today)
    if pupil_ids is not None:
        running = running.filter(pupil_id__in=list(pupil_ids))
    periods = {period.pupil_id: period for period in running.select_related("pupil")}
    recipients = recipients_of(periods, on=today)
    adults = addressees_of(periods, on=today)
    progress = _Progress.of(periods.values())
    return {
        period.pupil.pid: _steps(period, recipients[pk], adults.get(pk, ()), progress)
        for pk, period in periods.items()
    }


@dataclass(frozen=True)
class _Progress:
    """By period: the notice, what was said before, and the latest message to each person."""

    notices: dict[int, str]
    before: dict[tuple[int, str], date]
    latest: dict[tuple[int, str], Delivery]

    @classmethod
    def of(cls, periods: Iterable[StatusPeriod]) -> "_Progress":
        by_id = {period.pk: period for period in periods}
        copies = NoticeCopy.objects.filter(notice__period_id__in=by_id)
        period_of = dict(copies.values_list("document", "notice__period_id"))
        pids = [period.pupil.pid for period in by_id.values()]
        sent = [d for d in deliveries(pids, kind=TOLD) if d.document in period_of] if period_of else []
        before = ToldBefore.objects.filter(period_id__in=by_id)
        return cls(
            notices=dict(Notice.objects.filter(period_id__in=by_id).values_list("period_id", "code")),
            before={(t.period_id, t.recipient): t.told_on for t in before},
            latest={(period_of[d.document], d.recipient): d for d in sent},
        )


def _steps(
    period: StatusPeriod, recipients: Recipients, adults: tuple[Addressee, ...], progress: _Progress
) -> TellingSteps:
    by_code = {adult.code: adult for adult in adults}
    return TellingSteps(
        pid=period.pupil.pid,
        started_on=period.starts_on,
        notice=progress.notices.get(period.pk, ""),
        people=tuple(
            _person(period, person, by_code.get(person.code), progress) for person in recipients.must
        ),
        to_confirm=tuple(person.name for person in recipients.to_confirm),
    )


def _person(
    period: StatusPeriod, person: Recipient, adult: Addressee | None, progress: _Progress
) -> PersonStep:
    key = (period.pk, person.code)
    latest = progress.latest.get(key)
    return PersonStep(
        code=person.code,
        name=person.name,
        channel=adult.channel if adult else "paper",
        language=adult.speaks_language if adult and adult.interpreter != "none" else "",
        told_on=progress.before.get(key) or _reached_on(latest),
        state=latest.state if latest else None,
        message=latest.message if latest else "",
        goes_at=latest.goes_at if latest else None,
    )


def _reached_on(latest: Delivery | None) -> date | None:
    if latest is None or latest.delivered_at is None or latest.delivered_at > clock.now():
        return None
    return latest.delivered_at.astimezone(clock.LONDON).date()
