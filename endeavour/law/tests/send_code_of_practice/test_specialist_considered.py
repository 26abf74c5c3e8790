"""Paragraph 6.59, and the school's rule of two cycles."""

from dataclasses import replace
from datetime import date

from endeavour.law.citation import Strength
from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.specialists import SlowProgress
from endeavour.law.send_code_of_practice.specialist_considered import specialist_considered
from endeavour.law.tests.cases import does_not_apply, met, not_met, school

SLOW = SlowProgress(school(), found_on=date(2026, 11, 18), decide_by=date(2026, 12, 8))


def test_progress_asks_for_nobody() -> None:
    does_not_apply(specialist_considered(SlowProgress(school())))


def test_slow_twice_is_to_be_decided_at_that_review() -> None:
    finding = not_met(specialist_considered(SLOW))
    assert (finding.due, finding.late_after) == (date(2026, 11, 18), date(2026, 12, 8))
    assert str(finding.due_by).startswith(
        "School rule: a specialist is asked, or a reason recorded, when two"
    )
    assert specialist_considered.strength is Strength.SHOULD


def test_a_specialist_who_is_asked_meets_it() -> None:
    asked = replace(SLOW, specialist_asked_on=date(2026, 11, 20))
    assert met(specialist_considered(asked)).on == date(2026, 11, 20)


def test_a_reason_meets_it_too_and_says_so() -> None:
    finding = met(specialist_considered(replace(SLOW, reason_given_on=date(2026, 11, 20))))
    assert finding.because == "No specialist is asked. The reason was recorded on 20 November 2026."


def test_what_is_found_tomorrow_asks_nothing_today() -> None:
    finding = does_not_apply(specialist_considered(replace(SLOW, found_on=date(2026, 11, 24))))
    assert finding.look_again_on == date(2026, 11, 24)


def test_special_schools_are_not_spoken_to() -> None:
    does_not_apply(specialist_considered(replace(SLOW, school=school(kind=SchoolType.SPECIAL_ACADEMY))))
