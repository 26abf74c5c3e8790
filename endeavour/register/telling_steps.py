"""How far the telling of each family has come, and the next step: for Work, the register and the pupil's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from endeavour import clock
from endeavour.messages.queries import Delivery, deliveries
from endeavour.messages.state import State
from endeavour.pupils.addressees import addressees_of
from endeavour.pupils.queries import FamilyTie, KnownPupil, family_ties
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.recipients import Recipient, recipients_among
from endeavour.register.tellings import TOLD


@dataclass(frozen=True)
class PersonStep:
    """One person who must be told. `channel` is how they want to be reached; `state` of the latest message, if any.
    `not_theirs`: somebody else opened it, and a new one would go to the same address."""

    code: str
    name: str
    channel: str
    language: str
    told_on: date | None
    state: State | None
    message: str
    goes_at: datetime | None
    not_theirs: bool = False

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


def telling_steps(pupil_ids: Iterable[int] | None = None, *, ahead: bool = False) -> dict[str, TellingSteps]:
    """By pupil's code, for pupils whose SEN support runs now, or `ahead` has been decided: of these, or all.

    Four statements, however many; one more where somebody else opened a letter.
    """
    today = clock.today()
    periods, before = _running(today, date.max if ahead else today, pupil_ids)
    adults = family_ties([period.pupil_id for period in periods], on=today)
    notices, period_of = _notices(periods)
    latest = _latest_messages(periods, period_of)
    astray = _astray(periods, latest, on=today)
    found = {}
    for period in periods:
        theirs = adults.get(period.pupil_id, ())
        told = recipients_among(period.pupil, theirs, on=today)
        found[period.pupil.pid] = TellingSteps(
            pid=period.pupil.pid,
            started_on=period.started_on,
            notice=notices.get(period.id, ""),
            people=tuple(
                person_step(
                    who,
                    theirs,
                    before.get((period.id, who.code)),
                    latest.get((period.id, who.code)),
                    not_theirs=(period.id, who.code) in astray,
                )
                for who in told.must
            ),
            to_confirm=tuple(who.name for who in told.to_confirm),
        )
    return found


@dataclass(frozen=True)
class _Running:
    id: int
    pupil_id: int
    pupil: KnownPupil
    started_on: date


def _running(
    today: date, by: date, pupil_ids: Iterable[int] | None
) -> tuple[list[_Running], dict[tuple[int, str], date]]:
    """The periods, and who was told of each before; a period stands in as many rows as people were told. The earliest
    of a pupil comes last.
    """
    support = StatusPeriod.objects.filter(code=StatusPeriod.Code.SUPPORT, starts_on__lte=by)
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=today)
    rows: QuerySet[Any] = support.not_over(today).filter(here).order_by("-starts_on", "pk")
    if pupil_ids is not None:
        rows = rows.filter(pupil_id__in=list(pupil_ids))
    told = rows.annotate(told_person=F("told_before__recipient"), told_on=F("told_before__told_on"))
    periods: dict[int, _Running] = {}
    before: dict[tuple[int, str], date] = {}
    for row in told.values_list(*_RUNNING, *_NAMES):
        period, pupil, pid, born, started_on, told_person, told_on, *names = row
        forename, surname, preferred_forename, preferred_surname = names
        name = f"{preferred_forename or forename} {preferred_surname or surname}"
        periods[period] = _Running(period, pupil, KnownPupil(pid, name, born), started_on)
        if told_person:
            before[period, told_person] = told_on
    return list(periods.values()), before


_RUNNING = ("pk", "pupil_id", "pupil__pid", "pupil__date_of_birth", "starts_on", "told_person", "told_on")
_NAMES = ("pupil__forename", "pupil__surname", "pupil__preferred_forename", "pupil__preferred_surname")


def _notices(periods: list[_Running]) -> tuple[dict[int, str], dict[str, int]]:
    """The notice of each period, and the period of each letter made of one."""
    rows = Notice.objects.filter(period_id__in=[period.id for period in periods], of_end=False)
    notices: dict[int, str] = {}
    period_of: dict[str, int] = {}
    for period_id, code, document in rows.values_list("period_id", "code", "copies__document"):
        notices[period_id] = code
        if document:
            period_of[document] = period_id
    return notices, period_of


def _latest_messages(periods: list[_Running], period_of: dict[str, int]) -> dict[tuple[int, str], Delivery]:
    sent = deliveries([period.pupil.pid for period in periods], kind=TOLD) if period_of else []
    return {(period_of[d.document], d.recipient): d for d in sent if d.document in period_of}


def _astray(
    periods: list[_Running], latest: dict[tuple[int, str], Delivery], *, on: date
) -> set[tuple[int, str]]:
    """Whose letter somebody else opened, where the address is still the one that it went to."""
    lost = {key: delivery for key, delivery in latest.items() if delivery.not_theirs}
    if not lost:
        return set()
    pupil_of = {period.id: period.pupil_id for period in periods}
    adults = addressees_of({pupil_of[period_id] for period_id, _ in lost}, on=on)
    now = {
        (pupil_id, adult.code): (adult.channel, adult.email)
        for pupil_id, theirs in adults.items()
        for adult in theirs
    }
    return {
        (period_id, code)
        for (period_id, code), delivery in lost.items()
        if now.get((pupil_of[period_id], code)) == (delivery.channel, delivery.address)
    }


def person_step(
    person: Recipient,
    adults: tuple[FamilyTie, ...],
    told_on: date | None,
    latest: Delivery | None,
    *,
    not_theirs: bool,
) -> PersonStep:
    adult = next((adult for adult in adults if adult.code == person.code), None)
    return PersonStep(
        code=person.code,
        name=person.name,
        channel=adult.channel if adult else "paper",
        language=adult.speaks if adult else "",
        told_on=told_on or _reached_on(latest),
        state=latest.state if latest else None,
        message=latest.message if latest else "",
        goes_at=latest.goes_at if latest else None,
        not_theirs=not_theirs,
    )


def _reached_on(latest: Delivery | None) -> date | None:
    if latest is None or latest.delivered_at is None or latest.delivered_at > clock.now():
        return None
    return latest.delivered_at.astimezone(clock.LONDON).date()
