"""Dates as schools' programs write them. The day always comes before the month."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from endeavour.school_files.problems import NotUnderstoodError

NO_SUCH_DAY = "a day that exists, such as 28/02/2015"
DAY_FIRST = "the day before the month, such as 25/03/2015"
A_DATE = "a date such as 09/03/2015 or 2015-03-09"

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}|[AaPp][Mm]))?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}Z?", re.ASCII)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([-/. ])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.ASCII)
_DAY_MONTH_NAME = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?[-/. ]{{1,2}}([a-z]{{3,9}})\.?[-/., ]{{1,2}}(\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE | re.ASCII,
)
_MONTH_NAME_DAY = re.compile(
    rf"([a-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}", re.IGNORECASE | re.ASCII
)
_YEAR_MONTH_NAME = re.compile(
    rf"(\d{{4}})[-/ ]([a-z]{{3,9}})[-/ ](\d{{1,2}}){_TIME}", re.IGNORECASE | re.ASCII
)
_RUN_TOGETHER = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"([1-7]\d{4})(?:\.\d+)?", re.ASCII)
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?=\S)", re.IGNORECASE
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
# Day 1 of Excel is 1 January 1900, and it believes in a 29 February 1900.
_EXCEL_NOUGHT = date(1899, 12, 30)
_FIRST_BELIEVABLE = date(1900, 1, 1)


@lru_cache(maxsize=5_000)  # a school's dates repeat
def read_day(text: str) -> date:
    """Two-digit years: 00 to 79 are this century, 80 to 99 the last, so no pupil is read a century off."""
    words = _WEEKDAY.sub("", " ".join(text.split()))
    day = _from_numbers(words) or _from_names(words) or _from_serial(words)
    if day is None:
        raise NotUnderstoodError(A_DATE)
    if day < _FIRST_BELIEVABLE:
        raise NotUnderstoodError(A_DATE)
    return day


def read_instant(text: str) -> datetime:
    """When a file says it was made, as local time."""
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        raise NotUnderstoodError("a date and time such as 2026-07-20T10:15:00") from None


def _from_numbers(text: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], int(match[3]), match[4])
    if match := _DAY_FIRST.fullmatch(text):
        day, month = int(match[1]), int(match[3])
        if month > 12 >= day:
            raise NotUnderstoodError(DAY_FIRST)
        return _day(match[4], month, match[1])
    if match := _RUN_TOGETHER.fullmatch(text):
        return _day(match[1], int(match[2]), match[3])
    return None


def _from_names(text: str) -> date | None:
    if match := _DAY_MONTH_NAME.fullmatch(text):
        return _day(match[3], _month(match[2]), match[1])
    if match := _YEAR_MONTH_NAME.fullmatch(text):
        return _day(match[1], _month(match[2]), match[3])
    if match := _MONTH_NAME_DAY.fullmatch(text):
        return _day(match[3], _month(match[1]), match[2])
    return None


def _from_serial(text: str) -> date | None:
    match = _SERIAL.fullmatch(text)
    return _EXCEL_NOUGHT + timedelta(days=int(match[1])) if match else None


def _month(name: str) -> int:
    lower = name.lower()
    whole = lower in _MONTH_NAMES or lower in _MONTHS or lower == "sept"
    if not whole:
        raise NotUnderstoodError(A_DATE)
    return _MONTHS.index(lower[:3]) + 1


def _day(year: str, month: int, day: str) -> date:
    full_year = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 80 else 1900)
    try:
        return date(full_year, month, int(day))
    except ValueError:
        raise NotUnderstoodError(NO_SUCH_DAY) from None
