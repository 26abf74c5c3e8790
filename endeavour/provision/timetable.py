"""Which sessions are due: the times in the week, the pupils' places and the days the school is open. No database."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from endeavour import clock
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days


@dataclass(frozen=True)
class SlotTime:
    """A time in the week, from a first day to a last; 0 is Monday."""

    slot_id: int
    provision_id: int
    weekday: int
    at: time
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Stay:
    """A pupil's place in a provision, from a first day to a last."""

    provision_id: int
    pupil_id: int
    starts_on: date
    ends_on: date | None


Due = tuple[int, date]  # a slot and a day
Times = Iterable[tuple[int, time]]  # a weekday and when it begins


def end_of(on: date, at: time, minutes: int) -> datetime:
    """The instant at which a session is over."""
    return datetime.combine(on, at, clock.LONDON) + timedelta(minutes=minutes)


def overlap(at: time, minutes: int, other: time, others_minutes: int) -> bool:
    """Whether two sessions of one day share a minute; one may begin as the other ends."""
    begins, others = _minute(at), _minute(other)
    return begins < others + others_minutes and others < begins + minutes


def days_at_once(times: Times, minutes: int, others: Times, others_minutes: int) -> list[int]:
    """The weekdays on which sessions of both overlap."""
    theirs = list(others)
    return sorted(
        {
            day
            for day, at in times
            for on, other in theirs
            if day == on and overlap(at, minutes, other, others_minutes)
        }
    )


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def days_of(slot: SlotTime, calendar: SchoolCalendar, days: Days) -> Iterator[date]:
    """The school days on which it is due, within some days."""
    first, last = _shared(slot, days)
    start, stop = bisect_left(calendar.open_days, first), bisect_right(calendar.open_days, last)
    return (day for day in calendar.open_days[start:stop] if day.weekday() == slot.weekday)


def due_of_stay(stay: Stay, slots: Iterable[SlotTime], calendar: SchoolCalendar, days: Days) -> Iterator[Due]:
    """The sessions that are due for one pupil while their place holds, within some days."""
    first, last = _shared(stay, days)
    if last < first:
        return
    for slot in slots:
        if slot.provision_id == stay.provision_id:
            for day in days_of(slot, calendar, Days(first, last)):
                yield slot.slot_id, day


def _shared(span: SlotTime | Stay, days: Days) -> tuple[date, date]:
    return max(span.starts_on, days.first), min(span.ends_on or date.max, days.last)
