"""Planned and done, side by side: of each pupil in each provision, what became of every session.

Planned so far are the school days of the timetable within the pupil's place before today, and whatever has been
recorded. Sessions of which nobody has said anything count as planned and "not said".
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import QuerySet

from endeavour.design.numbers import counted
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.provision.models import Place, Presence, Session, Slot
from endeavour.provision.timetable import Due, SlotTime, Stay, due_of_stay
from endeavour.provision.words import MANY_MISSED, MISSED, NOT_SAID
from endeavour.schools.facts import calendar_of

ONE_DAY = timedelta(days=1)
DONE, PART = "done", "part"
Pair = tuple[int, int]  # a pupil and a provision


@dataclass(frozen=True)
class Mark:
    """One session of one pupil: done, part, or a word of `MISSED`."""

    on: date
    at: time
    what: str

    @property
    def was_done(self) -> bool:
        return self.what in (DONE, PART)


@dataclass(frozen=True)
class Tally:
    """`missed`: how many by reason, in the order of the words; only reasons that there are."""

    planned: int
    done: int
    missed: tuple[tuple[str, int], ...]

    @property
    def of_planned(self) -> str:
        """1,005 of 1,107 sessions"""
        return f"{self.done:,} of {counted(self.planned, 'session')}"

    @property
    def in_words(self) -> str:
        """21 of 24 sessions. 2 away, 1 because staff were needed elsewhere"""
        first = self.of_planned
        why = ", ".join(f"{count} {MANY_MISSED[reason]}" for reason, count in self.missed)
        return f"{first}. {why}" if why else first


NOTHING_YET = Tally(0, 0, ())


def tally_of(marks: Iterable[Mark]) -> Tally:
    became = Counter(DONE if mark.was_done else mark.what for mark in marks)
    missed = tuple((reason, became[reason]) for reason in MISSED if became[reason])
    return Tally(became.total(), became[DONE], missed)


def marks_of(
    pupil_ids: Collection[int],
    *,
    today: date,
    since: date | None = None,
    of: Collection[int] | None = None,
) -> dict[Pair, tuple[Mark, ...]]:
    """The sessions one by one, the oldest first; since a day, or of some provisions (their ids) only. Four statements.

    No session of another time or provision is read: a school keeps them for many years.
    """
    places = list(_places(pupil_ids, of))
    if not places:
        return {}
    provisions = {place.provision_id for place in places}
    slots = slot_times(provisions)
    first = since or date.min
    said = _said(pupil_ids, provisions, first, today)
    calendar = calendar_of(places[0].school_id)
    span = Days(first, today - ONE_DAY) if first < today else None
    stays: dict[Pair, list[Stay]] = defaultdict(list)
    for place in places:
        stay = Stay(place.provision_id, place.pupil_id, place.starts_on, place.ends_on)
        stays[place.pupil_id, place.provision_id].append(stay)
    return {
        pair: marks_in(found, slots.get(pair[1], []), said[pair], calendar, span)
        for pair, found in stays.items()
    }


def marks_in(
    stays: Iterable[Stay],
    slots: Collection[SlotTime],
    said: Mapping[Due, Mark],
    calendar: SchoolCalendar,
    span: Days | None,
) -> tuple[Mark, ...]:
    """A pupil may have left and come back: several stays, one story. What was said counts, due or not. No database."""
    at = {slot.slot_id: slot.at for slot in slots}
    due = {
        (slot, day): Mark(day, at[slot], NOT_SAID)
        for stay in stays
        if span is not None
        for slot, day in due_of_stay(stay, slots, calendar, span)
    }
    return tuple(sorted((due | dict(said)).values(), key=_in_time))


def _places(pupil_ids: Collection[int], of: Collection[int] | None) -> QuerySet[Place]:
    rows: QuerySet[Place] = Place.objects.filter(pupil__in=pupil_ids).order_by("pk")
    return rows if of is None else rows.filter(provision__in=of)


def slot_times(provisions: Collection[int]) -> dict[int, list[SlotTime]]:
    """The times of provisions, past ones too, by provision. One statement."""
    times: dict[int, list[SlotTime]] = defaultdict(list)
    for s in Slot.objects.filter(provision__in=provisions):
        times[s.provision_id].append(SlotTime(s.pk, s.provision_id, s.weekday, s.at, s.starts_on, s.ends_on))
    return times


def _said(
    pupil_ids: Collection[int],
    provisions: Collection[int],
    first: date,
    last: date,
) -> dict[Pair, dict[Due, Mark]]:
    standing = Presence.objects.filter(
        session__undone_at__isnull=True,
        pupil__in=pupil_ids,
        session__provision__in=provisions,
        session__on__range=(first, last),
    )
    rows = standing.values_list(
        *("pupil_id", "session__provision_id", "session__slot_id", "session__on", "session__slot__at"),
        *("there", "session__reason"),
    )
    said: dict[Pair, dict[Due, Mark]] = defaultdict(dict)
    for pupil, provision, slot, on, at, there, reason in rows:
        said[pupil, provision][slot, on] = Mark(on, at, what_became(there, reason))
    return said


def what_became(there: str, reason: str) -> str:
    match there:
        case Presence.There.HERE:
            return DONE
        case Presence.There.PART:
            return PART
        case Presence.There.AWAY | Presence.There.DID_NOT_COME:
            return there
    return reason if reason in (Session.Reason.STAFF, Session.Reason.CLOSED) else "other"


def _in_time(mark: Mark) -> tuple[date, time]:
    return mark.on, mark.at
