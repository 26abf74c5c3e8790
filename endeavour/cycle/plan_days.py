"""The days that a plan starts from: how long a term's plan runs, and by when it is looked at again."""

from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.law.school_days import SATURDAY, SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.schools.facts import calendar_of

WORTHWHILE = 30  # school days; with fewer left, a plan made now is for the next term
BEFORE_THE_END = timedelta(days=7)
WITHOUT_TERMS = timedelta(weeks=12)
THREE_WEEKS = timedelta(weeks=3)


@dataclass(frozen=True)
class PlanDays:
    """`last` is the last day of the term that the plan is for: a later review needs a reason."""

    starts_on: date
    last: date
    by_when: date
    calendar: SchoolCalendar

    def is_without_school(self, day: date) -> bool:
        """A weekend always; a holiday where terms are recorded."""
        return day.weekday() >= SATURDAY or (self.calendar.knows(day) and day not in self.calendar.open_days)


def plan_days(school_id: int, on: date) -> PlanDays:
    """One statement."""
    return plan_days_in(calendar_of(school_id), on)


def plan_days_in(calendar: SchoolCalendar, on: date) -> PlanDays:
    """Support starts on the next school day; the goal's day is a week before the term ends."""
    to_come = [term for term in calendar.terms if term.last > on]
    long_enough = (
        term
        for term in to_come
        if calendar.school_days_within(Days(max(on, term.first), term.last)) >= WORTHWHILE
    )
    term = next(long_enough, None)
    last = calendar.last_school_day_of(term) if term else None
    if last is None:
        return PlanDays(_first_day(calendar, on), on + WITHOUT_TERMS, on + WITHOUT_TERMS, calendar)
    return PlanDays(_first_day(calendar, on), last, last - BEFORE_THE_END, calendar)


def next_plan_by(decided_on: date, calendar: SchoolCalendar) -> date:
    """Three weeks after the review was decided, as Work and the pupil's page propose it."""
    return calendar.likely_school_day_by(decided_on + THREE_WEEKS, since=decided_on)


def _first_day(calendar: SchoolCalendar, on: date) -> date:
    """Today if school is open, or the next day on which it is; today where no terms are recorded."""
    if on in calendar.open_days:
        return on
    return calendar.recorded_school_day(on, 1) or on
