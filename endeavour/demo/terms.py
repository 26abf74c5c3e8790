"""When the invented schools are open: two school years, plausible for an English authority."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Closure:
    """`kind` is one of `schools.Closure.Kind`."""

    kind: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    first: date
    last: date
    closures: tuple[Closure, ...] = ()

    def days(self) -> Iterator[date]:
        """The days on which pupils come."""
        day = self.first
        while day <= self.last:
            closed = any(closure.first <= day <= closure.last for closure in self.closures)
            if day.weekday() < 5 and not closed:
                yield day
            day += timedelta(days=1)


def _half_term(first: date, last: date) -> Closure:
    return Closure("half_term", first, last)


def _inset(day: date) -> Closure:
    return Closure("inset", day, day)


def _bank_holiday(day: date) -> Closure:
    return Closure("bank_holiday", day, day)


LAST_YEAR = (
    Term(
        "Autumn term 2025",
        date(2025, 9, 1),
        date(2025, 12, 19),
        (
            _inset(date(2025, 9, 1)),
            _inset(date(2025, 9, 2)),
            _half_term(date(2025, 10, 27), date(2025, 10, 31)),
        ),
    ),
    Term(
        "Spring term 2026",
        date(2026, 1, 5),
        date(2026, 3, 27),
        (_inset(date(2026, 1, 5)), _half_term(date(2026, 2, 16), date(2026, 2, 20))),
    ),
    Term(
        "Summer term 2026",
        date(2026, 4, 13),
        date(2026, 7, 20),
        (
            _bank_holiday(date(2026, 5, 4)),
            _half_term(date(2026, 5, 25), date(2026, 5, 29)),
            _inset(date(2026, 6, 1)),
            _inset(date(2026, 7, 20)),
        ),
    ),
)

THIS_YEAR = (
    Term(
        "Autumn term 2026",
        date(2026, 9, 1),
        date(2026, 12, 18),
        (
            _inset(date(2026, 9, 1)),
            _inset(date(2026, 9, 2)),
            _half_term(date(2026, 10, 19), date(2026, 10, 30)),
        ),
    ),
    Term(
        "Spring term 2027",
        date(2027, 1, 4),
        date(2027, 3, 25),
        (_inset(date(2027, 1, 4)), _half_term(date(2027, 2, 15), date(2027, 2, 19))),
    ),
    Term(
        "Summer term 2027",
        date(2027, 4, 12),
        date(2027, 7, 28),
        (
            _bank_holiday(date(2027, 5, 3)),
            _half_term(date(2027, 5, 31), date(2027, 6, 4)),
            _inset(date(2027, 7, 27)),
            _inset(date(2027, 7, 28)),
        ),
    ),
)

TERMS = LAST_YEAR + THIS_YEAR


def is_school_day(day: date) -> bool:
    return any(term.first <= day <= term.last and day in set(term.days()) for term in TERMS)
