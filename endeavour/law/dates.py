"""Days counted as the law counts them. Only whole days: no times, so no clock changes to trip over."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FRIDAY = 4
LEAVING_AGE = 16
SCHOOL_YEAR_BEGINS = 9


def in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def earliest_after(day: date, days: Iterable[date | None]) -> date | None:
    """The first of these days that lies after `day`."""
    return min((each for each in days if each is not None and each > day), default=None)


def monday_of(day: date) -> date:
    """The Monday of its week, which ends with the Sunday."""
    return day - timedelta(days=day.weekday())


def weeks_after(day: date, weeks: int) -> date:
    return day + timedelta(weeks=weeks)


def months_after(day: date, months: int) -> date:
    """The corresponding day, or the last day of a month too short to have it.

    It is also the last day on which something due within so many months of `day` is in time.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_months_beginning_with(day: date, months: int) -> date:
    """The last day of a period of so many months that begins with `day`, which is its first day."""
    return months_after(day, months) - timedelta(days=1)


def end_of_compulsory_school_age(date_of_birth: date) -> date:
    """The last day of compulsory school age: the last Friday in June of the school year of turning 16.

    Education Act 1996, section 8(3): it lasts to the end of that day, also for someone who turns 16 later
    that summer.
    """
    june = date_of_birth.year + LEAVING_AGE + (date_of_birth.month >= SCHOOL_YEAR_BEGINS)
    last_of_june = date(june, 6, 30)
    return last_of_june - timedelta(days=(last_of_june.weekday() - FRIDAY) % 7)


def rights_pass_on(date_of_birth: date) -> date:
    """The Saturday on which the rights of Part 3 of the 2014 Act become the young person's own."""
    return end_of_compulsory_school_age(date_of_birth) + timedelta(days=1)
