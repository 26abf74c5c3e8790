"""Paragraph 6.47: a specialist is contacted if the parents agree."""

from dataclasses import replace
from datetime import date

from endeavour.law.citation import Confidence, Strength
from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.specialists import SpecialistDecided
from endeavour.law.send_code_of_practice.parents_agree import parents_agree
from endeavour.law.tests.cases import does_not_apply, met, not_met, school

DECIDED = SpecialistDecided(school(), decided_on=date(2026, 11, 20), asked_by=date(2026, 12, 4))


def test_without_a_specialist_nobody_is_asked_to_agree() -> None:
    does_not_apply(parents_agree(SpecialistDecided(school())))


def test_parents_who_were_not_asked_are_asked_before_the_specialist_is() -> None:
    finding = not_met(parents_agree(DECIDED))
    assert (finding.due, finding.late_after) == (date(2026, 12, 4), date(2026, 12, 4))
    assert finding.because == "It is not known yet whether the parents agree that a specialist is asked."
    assert str(finding.due_by).startswith("School rule: the parents have said whether they agree")
    assert (parents_agree.strength, parents_agree.confidence) == (Strength.SHOULD, Confidence.M)


def test_agreement_meets_it_on_the_day_on_which_it_was_said() -> None:
    said = replace(DECIDED, agree=True, said_on=date(2026, 11, 18))
    assert met(parents_agree(said)).on == date(2026, 11, 18)


def test_parents_who_do_not_agree_are_not_passed_over() -> None:
    finding = not_met(parents_agree(replace(DECIDED, said_on=date(2026, 11, 19))))
    assert finding.because.startswith("The parents did not agree on 19 November 2026")


def test_what_is_decided_tomorrow_asks_nothing_today() -> None:
    later = replace(DECIDED, decided_on=date(2026, 11, 24))
    assert does_not_apply(parents_agree(later)).look_again_on == date(2026, 11, 24)


def test_where_support_has_ended_nobody_is_asked_any_more() -> None:
    does_not_apply(parents_agree(replace(DECIDED, support_ended_on=date(2026, 11, 21))))
    ends = not_met(parents_agree(replace(DECIDED, support_ended_on=date(2027, 1, 5))))
    assert ends.look_again_on == date(2027, 1, 5)


def test_once_a_specialist_has_found_something_nobody_is_left_to_ask() -> None:
    found = does_not_apply(parents_agree(replace(DECIDED, found_on=date(2026, 11, 21))))
    assert found.because.startswith("What a specialist found on 21 November 2026 is written down")
    not_met(parents_agree(replace(DECIDED, found_on=date(2027, 1, 5))))


def test_the_word_to_a_later_review_of_the_same_specialist_counts() -> None:
    again = replace(DECIDED, asked_again_on=date(2026, 11, 22))
    assert does_not_apply(parents_agree(again)).because.startswith("A later review, of 22 November 2026")
    met(parents_agree(replace(again, agree=True, said_on=date(2026, 11, 18))))


def test_special_schools_are_not_spoken_to() -> None:
    does_not_apply(parents_agree(replace(DECIDED, school=school(kind=SchoolType.SPECIAL_ACADEMY))))
