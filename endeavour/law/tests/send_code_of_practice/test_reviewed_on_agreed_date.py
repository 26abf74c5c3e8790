"""Paragraph 6.53: reviewed by the day agreed, Friday 11 December 2026."""

from datetime import date

from endeavour.law.facts.planning import AgreedReview
from endeavour.law.facts.school import SchoolType
from endeavour.law.send_code_of_practice.reviewed_on_agreed_date import reviewed_on_agreed_date
from endeavour.law.tests.cases import does_not_apply, met, not_met, review, school


def test_it_is_due_on_the_day_agreed_and_late_the_day_after() -> None:
    finding = not_met(reviewed_on_agreed_date(review()))
    assert (finding.due, finding.late_after) == (date(2026, 12, 11), date(2026, 12, 11))
    assert finding.because == "No review is recorded. The day agreed is 11 December 2026."


def test_no_school_rule_moves_the_day_agreed_even_to_a_holiday() -> None:
    finding = not_met(reviewed_on_agreed_date(review(review_on=date(2026, 12, 25))))
    assert finding.due == date(2026, 12, 25)
    assert finding.due_by is None
    assert finding.late_by is None


def test_a_review_in_time_meets_it() -> None:
    assert met(reviewed_on_agreed_date(review(reviewed_on=date(2026, 11, 20)))).because == (
        "Reviewed on 20 November 2026."
    )


def test_a_late_review_meets_it_and_says_that_it_was_late() -> None:
    finding = met(reviewed_on_agreed_date(review(reviewed_on=date(2026, 12, 14))))
    assert finding.because == "Reviewed on 14 December 2026, after the agreed 11 December 2026."


def test_told_of_no_plan_it_says_so() -> None:
    finding = does_not_apply(reviewed_on_agreed_date(AgreedReview(school())))
    assert finding.because == "No plan is recorded here, so no day for a review has been agreed."


def test_a_plan_without_a_day_gives_nothing_to_be_late_for() -> None:
    does_not_apply(reviewed_on_agreed_date(review(review_on=None)))


def test_support_that_ended_first_leaves_nothing_to_review() -> None:
    does_not_apply(reviewed_on_agreed_date(review(support_ended_on=date(2026, 12, 4))))
    not_met(reviewed_on_agreed_date(review(support_ended_on=date(2026, 12, 14))))


def test_chapter_6_does_not_speak_to_special_schools() -> None:
    does_not_apply(reviewed_on_agreed_date(review(school=school(kind=SchoolType.MAINTAINED_SPECIAL))))
