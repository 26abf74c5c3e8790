from datetime import date

from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.progress.rests import rests_within

CALENDAR = SchoolCalendar(
    terms=(Days(date(2026, 9, 2), date(2026, 12, 18)), Days(date(2027, 1, 4), date(2027, 3, 25))),
    closed=(Days(date(2026, 10, 19), date(2026, 10, 30)), Days(date(2026, 11, 13), date(2026, 11, 13))),
)


def test_half_term_and_holiday_are_rests_and_a_day_off_is_none() -> None:
    rests = rests_within(CALENDAR, date(2026, 9, 14), date(2027, 1, 20))
    assert [(rest.name, rest.first, rest.last) for rest in rests] == [
        ("Half-term", date(2026, 10, 17), date(2026, 11, 1)),
        ("Holiday", date(2026, 12, 19), date(2027, 1, 3)),
    ]


def test_only_what_touches_the_days_and_only_as_far() -> None:
    (rest,) = rests_within(CALENDAR, date(2026, 10, 20), date(2026, 10, 25))
    assert (rest.first, rest.last) == (date(2026, 10, 20), date(2026, 10, 25))
    assert rests_within(CALENDAR, date(2026, 11, 2), date(2026, 12, 18)) == ()
    assert rests_within(SchoolCalendar(terms=()), date(2026, 11, 2), date(2026, 12, 18)) == ()
