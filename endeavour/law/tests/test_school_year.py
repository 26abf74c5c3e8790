from datetime import date

import pytest

from endeavour.law.school_year import BadDaysError, Days, SchoolYear, school_year_of


def test_a_school_year_runs_from_1_september_to_31_august() -> None:
    assert school_year_of(date(2026, 8, 31)) == SchoolYear(2025)
    year = school_year_of(date(2026, 9, 1))
    assert (year.first, year.last) == (date(2026, 9, 1), date(2027, 8, 31))
    assert str(year) == "2026-27"
    assert str(SchoolYear(2099)) == "2099-00"
    assert year.following == SchoolYear(2027)
    assert date(2027, 8, 31) in year
    assert date(2027, 9, 1) not in year


def test_days_that_run_backwards_get_a_sentence() -> None:
    with pytest.raises(BadDaysError) as refused:
        Days(date(2026, 12, 18), date(2026, 9, 3))
    assert str(refused.value) == (
        "These dates run backwards: from 18 December 2026 to 3 September 2026. "
        "The last day must be the first day or later."
    )


def test_what_two_runs_of_days_share() -> None:
    autumn = Days(date(2026, 9, 3), date(2026, 12, 18))
    assert autumn.shared_with(Days(date(2026, 12, 18), date(2027, 1, 4))) == Days(
        date(2026, 12, 18), date(2026, 12, 18)
    )
    assert autumn.shared_with(Days(date(2026, 12, 19), date(2027, 1, 4))) is None
    assert str(autumn) == "3 September 2026 to 18 December 2026"
    assert date(2026, 12, 18) in autumn
