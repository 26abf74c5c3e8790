"""SEN support that has ended with care: who has heard of it, and when to look back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour import clock
from endeavour.messages.queries import Delivery, deliveries
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import KnownPupil, family_ties
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.recipients import recipients_among
from endeavour.register.telling_steps import PersonStep, person_step

Code = StatusPeriod.Code


@dataclass(frozen=True)
class EndedSupport:
    """The last of one pupil's support. `notice` is the code of the letter, empty where none is prepared; `told_how`
    says how else the family heard of it. `looked_back_on` is missing until somebody has."""

    pid: str
    name: str
    year: str
    ended_on: date
    end_reason: str
    watch_for: str
    look_back_on: date
    looked_back_on: date | None
    told_on: date | None
    told_how: str
    told_by: str
    notice: str
    people: tuple[PersonStep, ...]
    to_confirm: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        by_letter = bool(self.people) and all(person.told_on for person in self.people)
        return self.told_on is not None or by_letter

    @property
    def is_ours_to_tell(self) -> bool:
        """Not while a letter is held or on its way to everyone who hasn't been told yet."""
        waiting = not self.people or any(person.is_waiting_for_us for person in self.people)
        return not self.is_told and waiting


def ended_of(pupil: Pupil) -> EndedSupport | None:
    """Of one pupil; nothing where support runs, or never ended with care. Five statements."""
    return next(iter(ended_supports([pupil.pk])), None)


def ended_supports(pupil_ids: Collection[int] | None = None) -> list[EndedSupport]:
    """Of these pupils, or of all on the roll; the first to be looked back at on top. Five statements at most."""
    today = clock.today()
    rows = list(_ended(today, pupil_ids).select_related("pupil").order_by("look_back_on", "pk"))
    ties = family_ties([row.pupil_id for row in rows], on=today) if rows else {}
    codes, latest = _letters(rows)
    found = []
    for row in rows:
        adults = ties.get(row.pupil_id, ())
        known = KnownPupil(row.pupil.pid, row.pupil.full_name, row.pupil.date_of_birth)
        told = recipients_among(known, adults, on=today)
        people = tuple(
            person_step(who, adults, None, latest.get((row.pk, who.code)), not_theirs=False)
            for who in told.must
        )
        found.append(_support(row, codes.get(row.pk, ""), people, tuple(who.name for who in told.to_confirm)))
    return found


def ended_period(pupil: Pupil) -> StatusPeriod | None:
    """The row itself, with the pupil at hand. One statement."""
    row = _ended(clock.today(), [pupil.pk]).first()
    if row is not None:
        row.pupil = pupil
    return row


def ended_notice(pupil: Pupil) -> Notice | None:
    """What is prepared to tell the family, with pupil and period at hand. Two statements."""
    period = ended_period(pupil)
    notice: Notice | None = Notice.objects.filter(period=period, of_end=True).first() if period else None
    if notice is not None:
        notice.pupil, notice.period = pupil, period
    return notice


def _ended(today: date, pupil_ids: Collection[int] | None) -> QuerySet[StatusPeriod]:
    """What came to an end by an act of the SENCO, where no support or plan has followed."""
    later = StatusPeriod.objects.filter(
        pupil=OuterRef("pupil"), code__in=[Code.SUPPORT, Code.PLAN], starts_on__gt=OuterRef("starts_on")
    )
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=today)
    ended = StatusPeriod.objects.filter(~Exists(later), here, code=Code.SUPPORT, look_back_on__isnull=False)
    rows: QuerySet[StatusPeriod] = ended if pupil_ids is None else ended.filter(pupil__in=pupil_ids)
    return rows


def _letters(rows: list[StatusPeriod]) -> tuple[dict[int, str], dict[tuple[int, str], Delivery]]:
    """The notice of each period, and the latest letter made of it to each person."""
    wanted = Notice.objects.filter(period__in=rows, of_end=True)
    codes: dict[int, str] = {}
    period_of: dict[str, int] = {}
    for period, code, document in wanted.values_list("period_id", "code", "copies__document"):
        codes[period] = code
        if document:
            period_of[document] = period
    sent = deliveries([row.pupil.pid for row in rows], kind=Notice.ENDED) if period_of else []
    return codes, {(period_of[d.document], d.recipient): d for d in sent if d.document in period_of}


def _support(
    row: StatusPeriod, notice: str, people: tuple[PersonStep, ...], to_confirm: tuple[str, ...]
) -> EndedSupport:
    assert row.ends_on is not None  # noqa: S101 - ended with care, it has its last day
    assert row.look_back_on is not None  # noqa: S101 - and the day to look back
    return EndedSupport(
        pid=row.pupil.pid,
        name=row.pupil.full_name,
        year=row.pupil.year_group,
        ended_on=row.ends_on,
        end_reason=row.end_reason,
        watch_for=row.watch_for,
        look_back_on=row.look_back_on,
        looked_back_on=row.looked_back_on,
        told_on=row.end_told_on,
        told_how=row.end_told_how,
        told_by=row.end_told_by,
        notice=notice,
        people=people,
        to_confirm=to_confirm,
    )
