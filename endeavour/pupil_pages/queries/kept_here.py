"""Which promises can be kept in this release, and the days that count for a duty."""

from datetime import date

from endeavour.duties.queries import Duty
from endeavour.law.dates import monday_of

OF_CYCLES = frozenset({"plan", "aware", "review", "special", "parents-agree"})
OF_CONCERNS = frozenset({"concern", "may-told"})
KEPT_HERE = OF_CYCLES | OF_CONCERNS | {"told", "senco", "senco-teacher", "senco-award", "senco-course"}
"""The others (meetings, reports) are judged and listed with what is recorded, without a button."""


def can_be_done(duty: Duty) -> bool:
    """Whether there is a button for it here. A plan that may well exist on paper isn't called for row by row."""
    return duty.promise in KEPT_HERE and not (duty.pid and duty.nothing_recorded)


def week_of(duty: Duty, today: date) -> date | None:
    """The Monday of the week in which it falls due. What is overdue is counted apart, so it belongs to no week.

    Nor does what is past and can't be done here, and what has no day.
    """
    day = duty.acts_by
    if day is None or days_overdue(duty, today) or (day < today and not can_be_done(duty)):
        return None
    return monday_of(max(day, today))


def shown_day(duty: Duty, today: date) -> date | None:
    """The day that a page shows: today for what should have been done before, and isn't late by the school's rule."""
    return max(duty.acts_by, today) if duty.acts_by and can_be_done(duty) else duty.acts_by


def is_due_today(duty: Duty, today: date) -> bool:
    """Open, can be done here, and its day has come without its being overdue."""
    ready = not duty.met and can_be_done(duty) and not days_overdue(duty, today)
    return ready and duty.acts_by is not None and duty.acts_by <= today


def days_overdue(duty: Duty, today: date) -> int:
    """Days past the day after which it counts as late; 0 where it isn't late, can't be done here, or where nothing
    is recorded that would tell."""
    if not can_be_done(duty) or duty.nothing_recorded:
        return 0
    return (today - duty.late_after).days if duty.late_after and duty.overdue_on(today) else 0
