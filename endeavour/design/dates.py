"""Days and times in words, as people in England write them."""

from datetime import date, datetime, time

from endeavour import clock
from endeavour.design.numbers import whole_number

YEAR_IS_PLAIN = 335  # days
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def full_date(day: date) -> str:
    """23 November 2026"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """23 November; with its year where another could be meant"""
    return f"{day.day} {_MONTHS[day.month - 1]}{_year_of(day)}"


def long_day(day: date) -> str:
    """Monday 23 November; with its year where another could be meant"""
    return f"{_DAYS[day.weekday()]} {day_and_month(day)}"


def short_date(day: date) -> str:
    """23 Nov; with its year where another could be meant"""
    return f"{_short(day)}{_year_of(day)}"


def short_day(day: date) -> str:
    """Mon 23 Nov; with its year where another could be meant"""
    return f"{_DAYS[day.weekday()][:3]} {short_date(day)}"


def short_date_and_year(day: date) -> str:
    """23 Nov 2026"""
    return f"{_short(day)} {day.year}"


def short_day_and_year(day: date) -> str:
    """Mon 23 Nov 2026"""
    return f"{_DAYS[day.weekday()][:3]} {short_date_and_year(day)}"


def _short(day: date) -> str:
    return f"{day.day} {_SHORT_MONTHS[day.month - 1]}"


def _year_of(day: date) -> str:
    """Within eleven months of today the nearest such day is meant; beyond, nobody could tell."""
    days = abs((date(day.year, day.month, day.day) - clock.today()).days)
    return f" {day.year}" if days > YEAR_IS_PLAIN else ""


def clock_time(moment: time | datetime) -> str:
    """3:30 pm. An instant must already be in the school's own time."""
    hour = moment.hour % 12 or 12
    return f"{hour}:{moment.minute:02d} {'am' if moment.hour < 12 else 'pm'}"


def month_number(text: str) -> int | None:
    """3 from "3", "03", "March" or "Mar"; nothing from any other word."""
    if text.isascii() and text.isdigit():
        number = whole_number(text)
        return number if number in range(1, 13) else None
    start = text.strip(".").casefold()
    if len(start) < 3:
        return None
    matching = [number for number, name in enumerate(_MONTHS, 1) if name.casefold().startswith(start)]
    return matching[0] if len(matching) == 1 else None
