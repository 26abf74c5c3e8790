"""The days on which a school had no SENCO."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from endeavour.law.facts.school import Period
from endeavour.law.school_year import Days

ONE_DAY = timedelta(days=1)


def gaps(appointments: Iterable[Period], since: date, today: date) -> tuple[Days, ...]:
    """From `since` to today, earliest first."""
    return tuple(_gaps(appointments, since, today))


def held_until(appointments: Iterable[Period], today: date) -> date | None:
    """The last day of unbroken cover from today on; None if no end is set. Today must be covered."""
    until = today
    for each in _by_start(appointments):
        if each.started_on <= until + ONE_DAY:
            if each.ended_on is None:
                return None
            until = max(until, each.ended_on)
    return until


def _gaps(appointments: Iterable[Period], since: date, today: date) -> Iterator[Days]:
    uncovered = since
    for each in _by_start(appointments):
        if each.started_on > uncovered and uncovered <= today:
            yield Days(uncovered, min(each.started_on - ONE_DAY, today))
        uncovered = max(uncovered, (each.ended_on or date.max - ONE_DAY) + ONE_DAY)
    if uncovered <= today:
        yield Days(uncovered, today)


def _by_start(appointments: Iterable[Period]) -> list[Period]:
    return sorted(appointments, key=lambda each: each.started_on)
