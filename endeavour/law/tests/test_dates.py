"""Cases a reader can check by hand."""

from datetime import date

import pytest

from endeavour.law.dates import (
    end_of_compulsory_school_age,
    in_words,
    last_of_months_beginning_with,
    monday_of,
    months_after,
    rights_pass_on,
    weeks_after,
)


@pytest.mark.parametrize(
    ("born", "ends"),
    [
        (date(2010, 9, 1), date(2027, 6, 25)),  # the oldest of the year
        (date(2011, 3, 5), date(2027, 6, 25)),
        (date(2011, 6, 25), date(2027, 6, 25)),  # sixteen on the day itself
        (date(2011, 8, 31), date(2027, 6, 25)),  # the youngest: still fifteen on that day
        (date(2011, 9, 1), date(2028, 6, 30)),
        (date(2012, 2, 29), date(2028, 6, 30)),
    ],
)
def test_compulsory_school_age_ends_on_the_last_friday_in_june(born: date, ends: date) -> None:
    assert end_of_compulsory_school_age(born) == ends


def test_rights_pass_on_the_saturday() -> None:
    saturday = rights_pass_on(date(2011, 3, 5))
    assert saturday == date(2027, 6, 26)
    assert saturday.strftime("%A") == "Saturday"


@pytest.mark.parametrize("day", range(21, 28))
def test_a_week_is_that_of_its_monday(day: int) -> None:
    """From Monday 21 to Sunday 27 December 2026."""
    assert monday_of(date(2026, 12, day)) == date(2026, 12, 21)


def test_six_weeks_run_straight_through_the_change_of_the_clocks() -> None:
    assert weeks_after(date(2026, 10, 1), 6) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_month_later_is_the_corresponding_day_or_the_last_of_a_shorter_month(
    day: date, months: int, after: date
) -> None:
    assert months_after(day, months) == after


def test_a_period_beginning_with_a_day_ends_the_day_before_the_corresponding_one() -> None:
    assert last_of_months_beginning_with(date(2026, 3, 1), 1) == date(2026, 3, 31)
    assert last_of_months_beginning_with(date(2025, 11, 24), 12) == date(2026, 11, 23)


def test_days_are_written_in_words() -> None:
    assert in_words(date(2026, 11, 3)) == "3 November 2026"
