"""Which children are in which year: age on 31 August, as the census counts it."""

from datetime import date, timedelta
from types import MappingProxyType

from endeavour.demo.population.dice import Dice

TODAY = date(2026, 11, 23)
THIS_AUTUMN = TODAY.year
PRIMARY = ("R", "1", "2", "3", "4", "5", "6")
SECONDARY = ("7", "8", "9", "10", "11", "12", "13")
YEARS = MappingProxyType({"primary": PRIMARY, "secondary": SECONDARY})

# Days within terms, whatever the school: month, day, length in days. Used for years before last.
_WEEKS_OF_TERM = ((9, 8, 34), (11, 4, 36), (1, 9, 30), (2, 25, 22), (4, 21, 28), (6, 8, 30))


def started_reception(year: str) -> int:
    """The calendar year of the September in which this year group began school."""
    return THIS_AUTUMN - (0 if year == "R" else int(year))


def birthday(dice: Dice, year: str) -> date:
    first = date(started_reception(year) - 5, 9, 1)
    last = date(started_reception(year) - 4, 8, 31)
    return first + timedelta(days=dice.number(0, (last - first).days))


def first_day(autumn: int) -> date:
    """The first day of pupils in an autumn term: after two INSET days, never at a weekend."""
    day = date(autumn, 9, 3)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def day_in_term(dice: Dice, autumn: int, part: int | None = None) -> date:
    """A weekday in term in the school year that begins in this autumn; `part` is a half-term from 0."""
    month, day, length = _WEEKS_OF_TERM[dice.number(0, 5) if part is None else part]
    found = date(autumn + (month < 9), month, day) + timedelta(days=dice.number(0, length - 1))
    return found - timedelta(days=max(0, found.weekday() - 4))
