from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest

from endeavour import clock
from endeavour.design.date_range import DateRange
from endeavour.design.dates import (
    clock_time,
    day_and_month,
    full_date,
    long_day,
    month_number,
    short_date,
    short_date_and_year,
    short_day,
    short_day_and_year,
)
from endeavour.design.numbers import counted, how_often, in_words, whole_number
from endeavour.design.tests.drawing import drawn

MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 23, 8, 40, tzinfo=clock.LONDON)):
        yield


def test_days_are_written_as_in_england() -> None:
    assert full_date(MONDAY) == "23 November 2026"
    assert long_day(MONDAY) == "Monday 23 November"
    assert day_and_month(MONDAY) == "23 November"
    assert short_day(date(2026, 9, 3)) == "Thu 3 Sept"
    assert short_date(date(2026, 6, 1)) == "1 June"


def test_the_year_is_said_where_another_could_be_meant() -> None:
    near, far = (
        [date(2026, 1, 1), date(2027, 10, 1)],
        [date(2025, 12, 1), date(2027, 11, 23), date(2099, 1, 1)],
    )
    for day in near:
        assert not any(
            str(day.year) in words(day) for words in (long_day, day_and_month, short_day, short_date)
        )
    for day in far:
        assert all(
            words(day).endswith(f" {day.year}") for words in (long_day, day_and_month, short_day, short_date)
        )
    assert short_day_and_year(MONDAY) == "Mon 23 Nov 2026"
    assert short_date_and_year(MONDAY) == "23 Nov 2026"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (date(2027, 2, 23), ""),
        (
            date(2027, 2, 24),
            "24 February 2027 is more than 3 months ahead. Enter 23 February 2027 or an earlier day.",
        ),
        (date(2020, 1, 1), ""),
    ],
)
def test_a_range_says_what_was_found_and_what_is_expected(given: date, sentence: str) -> None:
    assert DateRange(ahead=3).why_not(given) == sentence


def test_a_range_of_what_has_been_and_of_what_is_ahead() -> None:
    tomorrow, yesterday = date(2026, 11, 24), date(2026, 11, 22)
    has_been, ahead = DateRange(back=24, ahead=0), DateRange(back=0, ahead=12)
    assert has_been.why_not(tomorrow) == "24 November 2026 has not come yet. Enter today or an earlier day."
    assert "more than 2 years ago. Enter 23 November 2024 or a later day" in has_been.why_not(
        date(2024, 11, 22)
    )
    assert ahead.why_not(yesterday) == "22 November 2026 has passed. Enter today or a later day."
    assert ahead.why_not(MONDAY) == has_been.why_not(MONDAY) == ""
    assert "is not ahead" in DateRange(after_today=True).why_not(MONDAY)
    assert "more than 1 year ahead" in ahead.why_not(date(2099, 1, 1))


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


@pytest.mark.parametrize("typed", ["0", "13", "ju", "m", "Smarch", "", "³", "1.5", "9" * 5000])
def test_what_is_no_month_is_none(typed: str) -> None:
    assert month_number(typed) is None


def test_numbers_are_words_up_to_twelve() -> None:
    assert [in_words(number) for number in (0, 1, 12, 13, 1234)] == ["none", "one", "twelve", "13", "1,234"]
    assert counted(1, "day") == "1 day"
    assert [how_often(number) for number in (1, 2, 3, 13)] == ["once", "twice", "three times", "13 times"]
    assert counted(3, "child", "children") == "3 children"


def test_a_whole_number_that_was_sent_has_an_end() -> None:
    assert [whole_number(text) for text in ("0", "007", "9" * 9)] == [0, 7, 999_999_999]
    assert [whole_number(text) for text in ("", "-1", "1.5", "one", "³", "9" * 10, "9" * 5000)] == [None] * 7
    assert whole_number("123", digits=2) is None


def test_the_same_words_are_filters_of_templates() -> None:
    page = "{{ day|long_day }}, {{ day|full_date }}, {{ day|short_day }}, "
    page += '{{ n|in_words }}, {{ n|counted:"day" }}'
    assert drawn(page, day=MONDAY, n=3) == "Monday 23 November, 23 November 2026, Mon 23 Nov, three, 3 days"


def test_a_page_says_the_day_and_time_that_an_instant_is_in_london() -> None:
    at = datetime(2026, 9, 14, 23, 30, tzinfo=UTC)
    assert drawn("{{ at|long_day }} at {{ at|clock_time }}", at=at) == "Tuesday 15 September at 12:30 am"
    assert drawn("{{ at|full_date }}", at=at.date()) == "14 September 2026"
