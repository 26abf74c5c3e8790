"""Regulation 49(7) to (9): is the course one that counts? Judged on 23 November 2026."""

from datetime import date

from endeavour.law.facts.senco import Award, Course
from endeavour.law.send_amendment_regulations_2024.course_counts import course_counts
from endeavour.law.tests.cases import does_not_apply, met, not_met, school, senco

NASENCO_UNDER_WAY = Course(Award.NASENCO, date(2024, 2, 5))


def test_a_completed_award_that_counts_meets_it() -> None:
    course = Course(Award.NASENCO, date(2023, 10, 2), date(2025, 3, 28))
    assert met(course_counts(senco(courses=(course,)))).on == date(2025, 3, 28)


def test_the_new_qualification_under_way_is_the_right_course() -> None:
    course = Course(Award.NPQ_SENCO, date(2025, 10, 6))
    assert met(course_counts(senco(courses=(NASENCO_UNDER_WAY, course)))).because == (
        "The course will count once it is completed: National Professional Qualification for SENCOs."
    )


def test_the_national_award_under_way_must_be_done_by_the_end_of_august_2027() -> None:
    finding = not_met(course_counts(senco(courses=(NASENCO_UNDER_WAY,))))
    assert (finding.due, finding.late_after) == (date(2027, 8, 31), date(2027, 8, 31))
    assert finding.look_again_on == date(2027, 9, 1)


def test_on_that_last_day_it_can_still_be_done() -> None:
    facts = senco(school=school(today=date(2027, 8, 31)), courses=(NASENCO_UNDER_WAY,))
    assert not_met(course_counts(facts)).due == date(2027, 8, 31)


def test_unfinished_on_1_september_2027_it_can_no_longer_count() -> None:
    facts = senco(school=school(today=date(2027, 9, 1)), courses=(NASENCO_UNDER_WAY,))
    finding = not_met(course_counts(facts))
    assert finding.because == (
        "No course recorded here can count. The National Professional Qualification is needed."
    )
    assert finding.due == date(2027, 9, 2)


def test_the_national_award_begun_too_late_does_not_count() -> None:
    not_met(course_counts(senco(courses=(Course(Award.NASENCO, date(2024, 9, 1)),))))


def test_without_a_course_there_is_nothing_to_say() -> None:
    assert does_not_apply(course_counts(senco())).because == "No course is recorded here."


def test_it_follows_the_three_year_clock() -> None:
    does_not_apply(course_counts(senco(appointed_on=date(2009, 9, 1), courses=(NASENCO_UNDER_WAY,))))
