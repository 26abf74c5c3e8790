from datetime import date, datetime, time

import pytest

from endeavour.design.dates import (
    clock_time,
    day_and_month,
    full_date,
    long_day,
    month_number,
    short_date,
    short_day,
)
from endeavour.design.numbers import counted, in_words
from endeavour.design.tests.drawing import drawn

MONDAY = date(2026, 11, 23)


def test_days_are_written_as_in_england() -> None:
    assert full_date(MONDAY) == "23 November 2026"
    assert long_day(MONDAY) == "Monday 23 November"
    assert day_and_month(MONDAY) == "23 November"
    assert short_day(date(2026, 9, 3)) == "Thu 3 Sept"
    assert short_date(date(2026, 6, 1)) == "1 June"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (time(8, 40), "8:40 am"),
        (time(15, 30), "3:30 pm"),
        (time(12, 5), "12:05 pm"),
        (time(0, 0), "12:00 am"),
        (datetime(2026, 11, 23, 10, 42), "10:42 am"),  # noqa: DTZ001  the wording doesn't care about zones
    ],
)
def test_times_are_said_with_am_and_pm(moment: time, said: str) -> None:
    assert clock_time(moment) == said


@pytest.mark.parametrize(
    ("typed", "number"),
    [("3", 3), ("03", 3), ("March", 3), ("mar", 3), ("SEPT", 9), ("Sept.", 9), ("jun", 6), ("june", 6)],
)
def test_a_month_may_be_a_number_or_a_name(typed: str, number: int) -> None:
    assert month_number(typed) == number


@pytest.mark.parametrize("typed", ["0", "13", "ju", "m", "Smarch", "", "³", "1.5"])
def test_what_is_no_month_is_none(typed: str) -> None:
    assert month_number(typed) is None


def test_numbers_are_words_up_to_twelve() -> None:
    assert [in_words(number) for number in (0, 1, 12, 13, 1234)] == ["none", "one", "twelve", "13", "1,234"]
    assert counted(1, "day") == "1 day"
    assert counted(3, "child", "children") == "3 children"


def test_the_same_words_are_filters_of_templates() -> None:
    page = "{{ day|long_day }}, {{ day|full_date }}, {{ day|short_day }}, "
    page += '{{ n|in_words }}, {{ n|counted:"day" }}'
    assert drawn(page, day=MONDAY, n=3) == "Monday 23 November, 23 November 2026, Mon 23 Nov, three, 3 days"
