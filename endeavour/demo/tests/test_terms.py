import itertools
from collections.abc import Iterable
from datetime import date

import pytest

from endeavour.demo.terms import LAST_YEAR, TERMS, THIS_YEAR, Term, is_school_day


@pytest.mark.parametrize("year", [LAST_YEAR, THIS_YEAR])
def test_a_school_year_has_190_days_for_pupils_and_five_for_training(year: Iterable[Term]) -> None:
    inset = [closure for term in year for closure in term.closures if closure.kind == "inset"]
    assert sum(len(list(term.days())) for term in year) == 190
    assert len(inset) == 5


def test_oakfields_october_break_is_19_to_30_october() -> None:
    assert is_school_day(date(2026, 10, 16))
    assert not any(is_school_day(date(2026, 10, day)) for day in range(17, 32))
    assert is_school_day(date(2026, 11, 2))


def test_terms_lie_apart_and_closures_inside_them() -> None:
    for earlier, later in itertools.pairwise(TERMS):
        assert earlier.last < later.first
    for term in TERMS:
        assert all(term.first <= closure.first <= closure.last <= term.last for closure in term.closures)


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 12, 25),
        date(2026, 4, 3),
        date(2026, 5, 4),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2026, 9, 1),
    ],
)
def test_no_school_at_christmas_easter_may_day_or_inset(day: date) -> None:
    assert not is_school_day(day)


def test_the_demo_begins_on_a_school_day() -> None:
    assert is_school_day(date(2026, 11, 23))
