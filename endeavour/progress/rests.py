"""Stretches without school, as pictures over time show them."""

from datetime import date, timedelta
from itertools import pairwise

from endeavour.design.picture import Rest
from endeavour.law.school_days import SchoolCalendar

ONE_DAY = timedelta(days=1)
LONG_WEEKEND = 5  # days from one school day to the next


def rests_within(calendar: SchoolCalendar, first: date, last: date) -> tuple[Rest, ...]:
    """Half-terms and holidays that touch these days; weekends and single days off are none."""
    around = [
        day for day in calendar.open_days if first - timedelta(days=100) <= day <= last + timedelta(days=100)
    ]
    gaps = [(left, back) for left, back in pairwise(around) if (back - left).days > LONG_WEEKEND]
    return tuple(
        Rest(
            name=_name(calendar, left, back), first=max(left + ONE_DAY, first), last=min(back - ONE_DAY, last)
        )
        for left, back in gaps
        if left < last and back > first
    )


def _name(calendar: SchoolCalendar, left: date, back: date) -> str:
    one_term = any(left in term and back in term for term in calendar.terms)
    return "Half-term" if one_term else "Holiday"
