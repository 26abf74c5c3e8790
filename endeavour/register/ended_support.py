"""SEN support that has ended with care: who has heard of it, and when to look back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Q, QuerySet

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.messages.queries import Delivery
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import Families, FamilyTie, family_ties
from endeavour.register.holding import hold_periods
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.recipients import Recipient, recipients_among
from endeavour.register.support_rows import SupportRow, latest_letters, letters_sent, support_rows
from endeavour.register.supported import what_followed
from endeavour.register.telling_steps import PersonStep, person_step

Code = StatusPeriod.Code


@dataclass(frozen=True)
class SetAside:
    """What stood wrongly of the telling, or of the look back: since then it was put right or taken back."""

    of_telling: bool
    on: date
    words: str
    why: str


@dataclass(frozen=True)
class EndedSupport:
    """The last of one pupil's support. `notice` is the code of the letter, empty where none is prepared, `version`
    that of its words; `told_how` says how else the family heard of it, `told_whom` names who did. `looked_back_on` is
    missing until somebody has."""

    pid: str
    name: str
    year: str
    ended_on: date
    end_reason: str
    watch_for: str
    look_back_on: date
    looked_back_on: date | None
    looked_back_note: str
    told_on: date | None
    told_how: str
    told_whom: tuple[str, ...]
    told_by: str
    notice: str
    version: int
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


def ended_of(pupil: Pupil, known: Families | None = None) -> EndedSupport | None:
    """Of one pupil; nothing where support runs, or never ended with care. Three statements; two where the page knows
    the family."""
    today = clock.today()
    rows = [row for row in support_rows(today, [pupil.pk]) if row.has_ended]
    ties = known.ties if known else family_ties([pupil.pk] if rows else (), on=today)
    return next(iter(ended_among(rows, ties, letters_sent(rows), today=today)), None)


def to_hear_of_end(ended: EndedSupport | None) -> tuple[PersonStep, ...]:
    """Whoever must still be told, where there are several: each of them is named when it is recorded. Nobody where one
    is all, whom the record itself is about."""
    if ended is None or len(ended.people) < 2:
        return ()
    return tuple(person for person in ended.people if person.told_on is None)


def told_of_end(pupil: Pupil, told: Collection[str]) -> list[str]:
    """By code, those who were ticked. Both parents must hear of it: that one did closes nothing. Where one is all, the
    record names them in its own words. Three statements."""
    several = to_hear_of_end(ended_of(pupil))
    left = [person.name for person in several if person.code not in told]
    if left:
        raise Refused(
            f"{' and '.join(left)} must be told too. Tell them, or send them the letter; then record it here.",
            field="whom",
        )
    return [person.code for person in several]


def ended_among(
    rows: Iterable[SupportRow],
    ties: Mapping[int, tuple[FamilyTie, ...]],
    sent: Iterable[Delivery],
    *,
    today: date,
) -> list[EndedSupport]:
    """What has ended of these periods, the first to be looked back at on top. No statement."""
    ended = sorted((row for row in rows if row.has_ended), key=lambda row: row.id)
    latest = latest_letters((row.of_end for row in ended), sent)
    found = [_ended_support(row, ties.get(row.pupil_id, ()), latest, today) for row in ended]
    return sorted(found, key=lambda one: one.look_back_on)


def ended_period(pupil: Pupil) -> StatusPeriod | None:
    """The row itself, with the pupil at hand. One statement."""
    row = _ended(clock.today(), pupil).first()
    if row is not None:
        row.pupil = pupil
    return row


def set_aside_of(pupil: Pupil) -> tuple[SetAside, ...]:
    """What stood wrongly, the first on top. One statement."""
    period = ended_period(pupil)
    return tuple(
        SetAside(one["matter"] == "end_told", date.fromisoformat(one["on"]), one["words"], one["why"])
        for one in (period.put_right if period else ())
    )


def hold_ended(pupil: Pupil) -> StatusPeriod:
    """The same for an act, which holds it until it is kept. Two statements."""
    hold_periods(pupil)
    period = ended_period(pupil)
    if period is None:
        raise Refused(f"{pupil.known_forename}’s SEN support has not ended.")
    return period


def hold_said(pupil: Pupil, matter: str, *, seen: int | None) -> tuple[StatusPeriod, date | None]:
    """The same for an act that says something of "end_told" or "looked_back", or takes it back, with the day that
    stands; refused where somebody else was first by a moment."""
    period = hold_ended(pupil)
    refuse_overtaken(period.times_said(matter), seen)
    return period, getattr(period, f"{matter}_on")


def ended_notice(pupil: Pupil) -> Notice | None:
    """What is prepared to tell the family, with pupil and period at hand. Two statements."""
    period = ended_period(pupil)
    notice: Notice | None = Notice.objects.filter(period=period, of_end=True).first() if period else None
    if notice is not None:
        notice.pupil, notice.period = pupil, period
    return notice


def _ended(today: date, pupil: Pupil) -> QuerySet[StatusPeriod]:
    """What came to an end by an act of the SENCO, where no support or plan has followed."""
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=today)
    ended: QuerySet[StatusPeriod] = StatusPeriod.objects.filter(
        here, ~Exists(what_followed()), pupil=pupil, code=Code.SUPPORT, look_back_on__isnull=False
    )
    return ended


def _ended_support(
    row: SupportRow,
    ties: tuple[FamilyTie, ...],
    latest: Mapping[tuple[str, str], Delivery],
    today: date,
) -> EndedSupport:
    notice = row.of_end.notice
    told = recipients_among(row.pupil, ties, on=today)
    assert row.ended_on is not None  # noqa: S101 - ended with care, it has its last day
    assert row.look_back_on is not None  # noqa: S101 - and the day to look back
    return EndedSupport(
        pid=row.pupil.pid,
        name=row.pupil.name,
        year=row.year,
        ended_on=row.ended_on,
        end_reason=row.end_reason,
        watch_for=row.watch_for,
        look_back_on=row.look_back_on,
        looked_back_on=row.looked_back_on,
        looked_back_note=row.looked_back_note,
        told_on=row.end_told_on,
        told_how=row.end_told_how,
        told_whom=_names(row.end_told_whom, told.must, ties),
        told_by=row.end_told_by,
        notice=notice,
        version=row.of_end.version,
        people=tuple(
            person_step(who, ties, None, latest.get((notice, who.code)), not_theirs=False)
            for who in told.must
        ),
        to_confirm=tuple(who.name for who in told.to_confirm),
    )


def _names(codes: Iterable[str], people: Iterable[Recipient], ties: Iterable[FamilyTie]) -> tuple[str, ...]:
    known = {one.code: one.name for one in ties} | {one.code: one.name for one in people}
    return tuple(known.get(code, "somebody who is no longer among the family") for code in codes)
