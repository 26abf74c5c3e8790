"""Oakfield's calendar: terms from 3 September 2026 to 21 July 2027, two weeks off in October."""

from datetime import date

import pytest

from endeavour.law.school_days import NoTermsRecordedError, SchoolCalendar
from endeavour.law.school_year import BadDaysError, Days, SchoolYear
from endeavour.law.tests.cases import AUTUMN, CALENDAR, SPRING, SUMMER, YEAR

YEAR_BEFORE_LAST = Days(date(2024, 9, 4), date(2024, 12, 20))


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 9, 3), False),  # INSET
        (date(2026, 9, 4), True),
        (date(2026, 10, 16), True),
        (date(2026, 10, 19), False),  # half-term
        (date(2026, 11, 21), False),  # Saturday
        (date(2026, 12, 25), False),
        (date(2027, 7, 21), True),
        (date(2027, 8, 9), False),  # the summer of a year whose terms are recorded
        (date(2026, 9, 1), False),
        (date(2030, 6, 1), False),  # a Saturday, whatever is recorded
    ],
)
def test_which_days_are_school_days(day: date, is_open: bool) -> None:
    assert CALENDAR.is_school_day(day) is is_open


def test_counting_skips_weekends_half_terms_and_holidays() -> None:
    assert CALENDAR.add_school_days(date(2026, 11, 19), 2) == date(2026, 11, 23)
    assert CALENDAR.add_school_days(date(2026, 10, 15), 15) == date(2026, 11, 19)
    assert CALENDAR.add_school_days(date(2026, 12, 18), 1) == date(2027, 1, 4)
    assert CALENDAR.add_school_days(date(2027, 1, 4), -1) == date(2026, 12, 18)
    assert CALENDAR.add_school_days(date(2026, 11, 21), 0) == date(2026, 11, 21)


def test_how_many_school_days_lie_between() -> None:
    assert CALENDAR.school_days_between(date(2026, 11, 19), date(2026, 11, 23)) == 2
    assert CALENDAR.school_days_between(date(2026, 11, 23), date(2026, 11, 19)) == -2
    assert CALENDAR.school_days_between(date(2026, 12, 19), date(2027, 1, 3)) == 0


def test_the_next_school_day_and_the_day_itself_if_it_is_one() -> None:
    friday = date(2026, 10, 16)
    assert CALENDAR.next_school_day(friday) == date(2026, 11, 2)
    assert CALENDAR.school_day_on_or_after(friday) == friday
    assert CALENDAR.school_day_on_or_after(date(2026, 10, 17)) == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("day", "proposed"),
    [
        (date(2026, 10, 16), date(2026, 10, 16)),
        (date(2026, 10, 17), date(2026, 11, 2)),
        (date(2026, 12, 25), date(2027, 1, 4)),
        (date(2030, 5, 31), date(2030, 5, 31)),  # a Friday, for which no terms are recorded
        (date(2030, 6, 1), date(2030, 6, 3)),
        (date(2030, 6, 2), date(2030, 6, 3)),
    ],
)
def test_what_is_proposed_is_a_school_day_or_as_near_as_is_known(day: date, proposed: date) -> None:
    assert CALENDAR.likely_school_day(day) == proposed


@pytest.mark.parametrize(
    ("day", "since", "by"),
    [
        (date(2026, 10, 16), date(2026, 10, 9), date(2026, 10, 16)),
        (date(2026, 10, 20), date(2026, 10, 13), date(2026, 10, 16)),  # half-term
        (date(2026, 12, 25), date(2026, 12, 18), date(2026, 12, 18)),  # since the last day of term
        (date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 20)),  # a Sunday
        (date(2027, 8, 16), date(2027, 8, 9), date(2027, 8, 16)),  # closed throughout
        (date(2027, 8, 15), date(2027, 8, 8), date(2027, 8, 13)),
        (date(2027, 8, 15), date(2027, 8, 14), date(2027, 8, 14)),  # never before it can be begun
        (
            date(2030, 5, 31),
            date(2030, 5, 24),
            date(2030, 5, 31),
        ),  # a Friday, for which no terms are recorded
        (date(2030, 6, 2), date(2030, 5, 26), date(2030, 5, 31)),
        (date(2027, 9, 8), date(2027, 7, 20), date(2027, 9, 8)),  # not known to be closed
    ],
)
def test_by_when_something_is_to_be_done_is_never_moved_later(day: date, since: date, by: date) -> None:
    assert CALENDAR.likely_school_day_by(day, since=since) == by


def test_the_last_school_day_of_some_days() -> None:
    assert CALENDAR.last_school_day_of(AUTUMN) == date(2026, 12, 18)
    assert CALENDAR.last_school_day_of(Days(date(2026, 10, 17), date(2026, 10, 30))) is None
    assert CALENDAR.last_school_day_of(Days(date(2026, 8, 1), date(2026, 8, 30))) is None


def test_beyond_recorded_terms_it_says_so_and_guesses_nothing() -> None:
    with pytest.raises(NoTermsRecordedError, match=r"^No terms are recorded after 31 August 2027\.$") as gap:
        CALENDAR.add_school_days(date(2027, 7, 20), 2)
    assert gap.value.last_known == date(2027, 8, 31)
    with pytest.raises(NoTermsRecordedError, match="before 1 September 2026"):
        CALENDAR.is_school_day(date(2026, 7, 1))
    with pytest.raises(NoTermsRecordedError, match="before 1 September 2026"):
        CALENDAR.add_school_days(date(2026, 9, 7), -3)
    with pytest.raises(NoTermsRecordedError, match=r"^No terms are recorded\.$"):
        SchoolCalendar(()).next_school_day(date(2026, 9, 7))


def test_a_missing_year_between_two_recorded_ones_is_not_taken_for_a_holiday() -> None:
    calendar = SchoolCalendar((YEAR_BEFORE_LAST, AUTUMN, SPRING, SUMMER))
    with pytest.raises(NoTermsRecordedError, match="after 20 December 2024"):
        calendar.add_school_days(date(2024, 12, 19), 5)
    with pytest.raises(NoTermsRecordedError, match="after 20 December 2024"):
        calendar.school_days_between(date(2024, 12, 19), date(2026, 9, 9))
    with pytest.raises(NoTermsRecordedError, match="after 20 December 2024"):
        calendar.is_school_day(date(2025, 3, 3))
    assert calendar.knows(date(2025, 3, 3)) is False
    assert calendar.recorded_school_day(date(2024, 12, 19), 2) == date(2026, 9, 3)


def test_terms_may_come_in_any_order_and_belong_to_the_year_they_end_in() -> None:
    late_august = Days(date(2026, 8, 27), date(2026, 12, 18))
    calendar = SchoolCalendar((SUMMER, late_august, SPRING))
    assert calendar.terms_of(YEAR) == (late_august, SPRING, SUMMER)
    assert calendar.covers_year(YEAR)


@pytest.mark.parametrize(
    "terms",
    [
        (),
        (AUTUMN, SPRING),
        (SPRING, SUMMER),
        (AUTUMN, SUMMER),
        (AUTUMN, SPRING, Days(SUMMER.first, date(2027, 5, 28))),
    ],
)
def test_a_year_with_a_part_missing_is_not_covered(terms: tuple[Days, ...]) -> None:
    assert not SchoolCalendar(terms).covers_year(YEAR)
    assert not CALENDAR.covers_year(SchoolYear(2027))


def test_bad_terms_get_a_sentence() -> None:
    with pytest.raises(BadDaysError) as overlap:
        SchoolCalendar((AUTUMN, Days(date(2026, 12, 14), date(2027, 3, 25))))
    assert str(overlap.value) == (
        "The terms from 3 September 2026 to 18 December 2026 and from 14 December 2026 to 25 March 2027 overlap. "
        "Terms cannot."
    )
    with pytest.raises(BadDaysError, match="longer than any school year's"):
        SchoolCalendar((Days(date(2026, 9, 3), date(2027, 7, 21)),))


def test_two_calendars_of_the_same_terms_are_the_same() -> None:
    assert SchoolCalendar((SPRING, AUTUMN)) == SchoolCalendar((AUTUMN, SPRING))


def test_a_term_of_two_hundred_days_is_believed_and_no_longer_one() -> None:
    SchoolCalendar((Days(date(2026, 9, 1), date(2027, 3, 20)),))
    with pytest.raises(BadDaysError):
        SchoolCalendar((Days(date(2026, 9, 1), date(2027, 3, 21)),))


@pytest.mark.parametrize(("last", "covered"), [(date(2027, 5, 31), False), (date(2027, 6, 1), True)])
def test_a_year_is_covered_once_its_terms_run_into_june(last: date, covered: bool) -> None:
    assert SchoolCalendar((AUTUMN, SPRING, Days(SUMMER.first, last))).covers_year(YEAR) is covered


@pytest.mark.parametrize(("first", "known"), [(date(2027, 2, 26), True), (date(2027, 2, 27), False)])
def test_seventy_days_between_terms_can_be_a_holiday_and_no_more(first: date, known: bool) -> None:
    calendar = SchoolCalendar((AUTUMN, Days(first, date(2027, 4, 1))))
    assert calendar.knows(date(2027, 1, 6)) is known
