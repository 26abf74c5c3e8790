"""When the next check of an outcome is due: one answer, whoever asks. No database."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol

from endeavour.law.dates import weeks_after
from endeavour.law.school_days import SchoolCalendar

ONE_DAY = timedelta(days=1)


class Measured(Protocol):
    """What a plan says of measuring an outcome."""

    @property
    def target(self) -> Decimal | None: ...

    @property
    def baseline_on(self) -> date | None: ...

    @property
    def check_every_weeks(self) -> int: ...

    @property
    def starts_on(self) -> date: ...

    @property
    def by_when(self) -> date: ...


def check_due_on(outcome: Measured, last: date | None, calendar: SchoolCalendar) -> date | None:
    """So many weeks after the last number is known, on a school day; never before the plan, nor past the goal's day.

    `last` is the day of the last check, of what the outcome was carried on from too; without one it is counted from
    the number that the outcome starts from. Nothing is due where there is no number to reach.
    """
    known = last or outcome.baseline_on
    if outcome.target is None or known is None:
        return None
    due = max(weeks_after(known, outcome.check_every_weeks), outcome.starts_on)
    while due <= outcome.by_when and not _is_open(calendar, due):
        due += ONE_DAY
    return due if due <= outcome.by_when else None


def _is_open(calendar: SchoolCalendar, day: date) -> bool:
    """Where no terms are recorded, every weekday is."""
    return calendar.is_school_day(day) if calendar.knows(day) else day.weekday() < 5
