"""Regulation 49(4) with 49(7): which award counts depends on the dates of the course."""

from datetime import date

import pytest

from endeavour.law.facts.senco import Award, Course
from endeavour.law.send_amendment_regulations_2024.qualified_in_three_years import (
    relevant_qualification_in_three_years,
)
from endeavour.law.tests.cases import met, not_met, school, senco

IN_2028 = school(today=date(2028, 1, 10))


@pytest.mark.parametrize(
    ("course", "counts"),
    [
        (Course(Award.NASENCO, date(2023, 10, 2), date(2025, 3, 28)), True),
        (Course(Award.NASENCO, date(2024, 8, 31), date(2027, 8, 31)), True),
        (Course(Award.NASENCO, date(2024, 8, 31), date(2027, 9, 1)), False),
        (Course(Award.NASENCO, date(2024, 9, 1), date(2026, 3, 27)), False),
        (Course(Award.NASENCO, None, date(2016, 7, 1)), True),
        (Course(Award.NASENCO, None, date(2025, 7, 1)), False),
        (Course(Award.NASENCO, date(2023, 10, 2)), False),
        (Course(Award.NPQ_SENCO, date(2024, 9, 1), date(2026, 6, 30)), True),
        (Course(Award.NPQ_SENCO, date(2024, 8, 31), date(2026, 6, 30)), False),
        (Course(Award.NPQ_SENCO, None, date(2026, 6, 30)), True),
        (Course(Award.NPQ_SENCO, date(2025, 10, 6)), False),
    ],
)
def test_which_award_counts(course: Course, counts: bool) -> None:
    finding = relevant_qualification_in_three_years(senco(school=IN_2028, courses=(course,)))
    if counts:
        assert met(finding).on == course.completed_on
    else:
        assert not_met(finding).due == date(2027, 9, 2)


def test_an_award_still_to_come_does_not_count_yet() -> None:
    course = Course(Award.NPQ_SENCO, date(2025, 10, 6), date(2027, 3, 26))
    not_met(relevant_qualification_in_three_years(senco(courses=(course,))))
