"""Which promises can be kept in this release, and the days that count for a duty."""

from datetime import date, timedelta

from endeavour.duties.queries import Duty

KEPT_HERE = frozenset({"told", "senco", "senco-teacher", "senco-award", "senco-course"})
"""The others (plan, meetings, reports, reviews) are judged and listed with what is recorded, without a button."""


def can_be_done(duty: Duty) -> bool:
    return duty.promise in KEPT_HERE


def week_of(duty: Duty, today: date) -> date | None:
    """The Monday of the week in which it falls due: this week for what is late and can be done here.

    What is past and can't be done here belongs to no week; nor does what has no day, or what neither the law nor
    the Code asks.
    """
    day = duty.acts_by
    if day is None or duty.level == "rule" or (day < today and not can_be_done(duty)):
        return None
    day = max(day, today)
    return day - timedelta(days=day.weekday())


def shown_day(duty: Duty, today: date) -> date | None:
    """The day that a page shows: today for what should have been done before, and isn't late by the school's rule."""
    return max(duty.acts_by, today) if duty.acts_by and can_be_done(duty) else duty.acts_by


def days_overdue(duty: Duty, today: date) -> int:
    """Days past the day after which it counts as late; 0 where it isn't late, or can't be done here."""
    if duty.late_after is None or not duty.overdue_on(today) or not can_be_done(duty):
        return 0
    return (today - duty.late_after).days
