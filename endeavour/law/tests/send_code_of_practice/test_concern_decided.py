"""The school's rule on concerns. This one was raised on Monday 23 November 2026."""

from dataclasses import replace
from datetime import date

from endeavour.law.citation import Strength
from endeavour.law.facts.concern import RaisedConcern
from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.school_rules import SchoolRules, Within
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.send_code_of_practice.concern_decided import concern_decided
from endeavour.law.tests.cases import TODAY, does_not_apply, met, not_met, school

RAISED = RaisedConcern(school(), TODAY)


def test_undecided_it_is_due_within_ten_school_days_by_the_schools_own_rule() -> None:
    finding = not_met(concern_decided(RAISED))
    assert finding.because == "Raised on 23 November 2026. Nothing is decided yet."
    assert finding.due == finding.late_after == date(2026, 12, 7)
    assert str(finding.due_by) == (
        "School rule: a concern is decided within 10 school days. Set by Endeavour, as a starting value."
    )
    assert concern_decided.strength is Strength.SCHOOL_RULE


def test_the_school_chooses_the_number() -> None:
    rules = SchoolRules(concern_decided=Within(3, set_by="the school"))
    assert not_met(concern_decided(replace(RAISED, school=school(rules=rules)))).due == date(2026, 11, 26)


def test_half_term_is_not_counted() -> None:
    before = replace(RAISED, raised_on=date(2026, 10, 15))
    assert not_met(concern_decided(before)).due == date(2026, 11, 12)


def test_without_terms_no_day_is_made_up() -> None:
    finding = not_met(concern_decided(replace(RAISED, school=school(calendar=SchoolCalendar(())))))
    assert finding.due is None
    assert finding.because.endswith("So the day it becomes late cannot be worked out.")


def test_what_is_tried_is_looked_at_on_its_day() -> None:
    finding = not_met(concern_decided(replace(RAISED, look_again_on=date(2027, 1, 8))))
    assert (finding.due, finding.late_after) == (date(2027, 1, 8), date(2027, 1, 8))
    assert finding.because == "Something is tried in class. The day to look again is 8 January 2027."


def test_what_is_assessed_is_decided_within_the_days_that_a_plan_may_take() -> None:
    finding = not_met(concern_decided(replace(RAISED, raised_on=date(2026, 11, 2), assessed_since=TODAY)))
    assert finding.due == finding.late_after == date(2026, 12, 14)
    assert finding.because == (
        "To be assessed since 23 November 2026. Whether there is SEN is not decided yet."
    )
    assert "after an assessment it is decided whether there is SEN within 15 school days" in str(
        finding.due_by
    )


def test_what_is_opened_again_is_decided_as_many_school_days_later() -> None:
    again = replace(RAISED, raised_on=date(2026, 9, 7), opened_again_on=TODAY)
    finding = not_met(concern_decided(again))
    assert finding.because == "Raised on 7 September 2026, opened again on 23 November 2026."
    assert finding.due == finding.late_after == date(2026, 12, 7)


def test_decided_it_is_met_whatever_was_tried_before() -> None:
    done = replace(RAISED, look_again_on=date(2027, 1, 8), closed_on=date(2026, 12, 1))
    assert met(concern_decided(done)).on == date(2026, 12, 1)


def test_the_code_speaks_to_no_special_school() -> None:
    does_not_apply(concern_decided(replace(RAISED, school=school(kind=SchoolType.MAINTAINED_SPECIAL))))
