"""Regulation 50(3)(a): held since Thursday 19 November 2026 to be a child who may have SEN."""

from dataclasses import replace
from datetime import date

from endeavour.law.citation import Confidence, Strength
from endeavour.law.facts.concern import MayHaveSen
from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.telling import Adult, Notice, Responsibility
from endeavour.law.send_regulations_2014.may_have_sen_told import may_have_sen_told
from endeavour.law.tests.cases import (
    FATHER,
    MOTHER,
    PUPIL,
    delivered,
    does_not_apply,
    met,
    not_met,
    school,
)

SINCE = date(2026, 11, 19)
CHILD = MayHaveSen(school(), PUPIL, date(2018, 3, 5), SINCE, adults=(Adult(MOTHER, Responsibility.YES),))


def test_untold_it_is_due_at_once_and_late_by_the_schools_rule() -> None:
    finding = not_met(may_have_sen_told(CHILD))
    assert finding.because == "The one person who must be told has not been reached."
    assert (finding.due, finding.late_after, finding.due_by) == (SINCE, date(2026, 11, 23), None)
    assert str(finding.late_by).startswith(
        "School rule: the family is told that there may be SEN within 2 school days."
    )


def test_a_letter_or_a_talk_that_reached_the_parent_meets_it() -> None:
    assert met(may_have_sen_told(replace(CHILD, notices=(delivered(MOTHER, SINCE),)))).on == SINCE


def test_sent_is_not_told() -> None:
    sent = replace(CHILD, notices=(Notice(MOTHER, sent_on=SINCE),))
    assert "Word was sent to 1" in not_met(may_have_sen_told(sent)).because


def test_each_parent_with_responsibility_and_nobody_restricted() -> None:
    father = Adult(FATHER, Responsibility.YES)
    both = replace(CHILD, adults=(*CHILD.adults, father), notices=(delivered(MOTHER, SINCE),))
    assert not_met(may_have_sen_told(both)).because.startswith("1 of 2 people")
    restricted = replace(both, adults=(*CHILD.adults, replace(father, may_be_contacted=False)))
    met(may_have_sen_told(restricted))


def test_a_young_person_is_the_one_to_tell() -> None:
    grown = replace(CHILD, date_of_birth=date(2010, 3, 5), notices=(delivered(MOTHER, SINCE),))
    assert not_met(may_have_sen_told(grown)).because == "The young person has not been reached."
    met(may_have_sen_told(replace(grown, notices=(delivered(PUPIL, SINCE),))))


def test_a_letter_in_the_post_is_looked_at_again() -> None:
    post = replace(CHILD, notices=(Notice(MOTHER, date(2026, 11, 23), date(2026, 11, 25)),))
    assert not_met(may_have_sen_told(post)).look_again_on == date(2026, 11, 25)


def test_it_binds_schools_that_must_have_a_senco_and_is_cited_from_memory() -> None:
    elsewhere = replace(CHILD, school=school(kind=SchoolType.MAINTAINED_SPECIAL))
    does_not_apply(may_have_sen_told(elsewhere))
    assert may_have_sen_told.strength is Strength.MUST_FUNCTION
    assert may_have_sen_told.confidence is Confidence.M


def test_once_support_has_started_the_letter_about_it_tells_both() -> None:
    supported = replace(CHILD, support_since=date(2026, 11, 23))
    assert "section 68" in does_not_apply(may_have_sen_told(supported)).because
    told = replace(supported, notices=(delivered(MOTHER, SINCE),))
    assert met(may_have_sen_told(told)).on == SINCE, "what was told before stays told"


def test_support_to_come_has_told_nobody_yet() -> None:
    planned = replace(CHILD, support_since=date(2026, 11, 30))
    assert not_met(may_have_sen_told(planned)).look_again_on == date(2026, 11, 30)
