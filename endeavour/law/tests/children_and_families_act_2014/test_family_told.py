"""Section 68(2): the family is told. Zara Patel's support started on Thursday 19 November 2026."""

from datetime import date

import pytest

from endeavour.law.children_and_families_act_2014.family_told import family_told
from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.school_rules import SchoolRules, Within
from endeavour.law.facts.telling import Adult, Notice, Responsibility
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.tests.cases import (
    CALENDAR,
    FATHER,
    MOTHER,
    PUPIL,
    delivered,
    does_not_apply,
    met,
    not_met,
    school,
    telling,
)

STARTED = date(2026, 11, 19)
BOTH_PARENTS = (Adult(MOTHER, Responsibility.YES), Adult(FATHER, Responsibility.YES))
TURNS_SIXTEEN_THIS_YEAR = date(2011, 3, 5)  # rights pass on Saturday 26 June 2027
ALREADY_A_YOUNG_PERSON = date(2010, 3, 5)


def test_untold_it_is_due_on_the_day_support_starts_and_late_after_two_school_days() -> None:
    finding = not_met(family_told(telling()))
    assert finding.because == "The one person who must be told has not been reached."
    assert (finding.due, finding.late_after) == (STARTED, date(2026, 11, 23))


def test_the_day_it_becomes_late_is_the_schools_rule_and_says_who_set_it() -> None:
    rules = SchoolRules(family_told=Within(5, set_by="the governing body"))
    finding = not_met(family_told(telling(school=school(rules=rules))))
    assert finding.late_after == date(2026, 11, 26)
    assert finding.due_by is None
    assert str(finding.late_by) == (
        "School rule: the family is told within 5 school days. Set by the governing body."
    )


def test_a_delivered_letter_meets_it() -> None:
    finding = met(family_told(telling(notices=(delivered(MOTHER, date(2026, 11, 20)),))))
    assert finding.on == date(2026, 11, 20)


def test_a_letter_merely_sent_does_not() -> None:
    finding = not_met(family_told(telling(notices=(Notice(MOTHER, sent_on=date(2026, 11, 20)),))))
    assert finding.because == (
        "The one person who must be told has not been reached. "
        "Word was sent to 1, and is not known to have arrived."
    )


def test_a_letter_sent_today_is_said_to_be_on_its_way() -> None:
    facts = telling(notices=(Notice(MOTHER, sent_on=date(2026, 11, 23)),))
    assert "Word was sent to 1" in not_met(family_told(facts)).because


def test_told_before_support_starts_is_told() -> None:
    assert met(family_told(telling(notices=(delivered(MOTHER, date(2026, 11, 12)),)))).on == date(
        2026, 11, 12
    )


def test_a_letter_in_the_post_is_looked_at_again_when_it_counts_as_delivered() -> None:
    post = Notice(MOTHER, sent_on=date(2026, 11, 23), delivered_on=date(2026, 11, 25))
    assert not_met(family_told(telling(notices=(post,)))).look_again_on == date(2026, 11, 25)


def test_each_parent_with_responsibility_must_be_reached() -> None:
    one = telling(adults=BOTH_PARENTS, notices=(delivered(MOTHER, STARTED),))
    assert not_met(family_told(one)).because == "1 of 2 people who must be told have been reached."
    both = telling(
        adults=BOTH_PARENTS, notices=(delivered(MOTHER, STARTED), delivered(FATHER, date(2026, 11, 23)))
    )
    assert met(family_told(both)).on == date(2026, 11, 23)


def test_the_first_delivery_to_a_person_is_the_one_that_counts() -> None:
    twice = (delivered(MOTHER, date(2026, 11, 23)), delivered(MOTHER, date(2026, 11, 20)))
    assert met(family_told(telling(notices=twice))).on == date(2026, 11, 20)


def test_telling_someone_else_is_not_telling_the_family() -> None:
    aunt = Adult("AUNT0001", Responsibility.NO)
    told_aunt = telling(
        adults=(Adult(MOTHER, Responsibility.YES), aunt), notices=(delivered("AUNT0001", STARTED),)
    )
    not_met(family_told(told_aunt))


def test_a_parent_who_may_not_be_contacted_need_not_be_told() -> None:
    adults = (Adult(MOTHER, Responsibility.YES), Adult(FATHER, Responsibility.YES, may_be_contacted=False))
    met(family_told(telling(adults=adults, notices=(delivered(MOTHER, STARTED),))))


def test_with_every_parent_restricted_someone_must_decide() -> None:
    adults = (Adult(FATHER, Responsibility.YES, may_be_contacted=False),)
    assert not_met(family_told(telling(adults=adults))).because == (
        "No one with parental responsibility may be contacted, so someone must decide who is told."
    )


@pytest.mark.parametrize(
    ("adults", "because"),
    [
        ((), "No one is recorded as having parental responsibility."),
        (
            (Adult(MOTHER, Responsibility.NOT_KNOWN), Adult(FATHER, Responsibility.NOT_KNOWN)),
            "No one is recorded as having parental responsibility. "
            "For 2 adults it is not known who has responsibility.",
        ),
    ],
)
def test_with_nobody_known_to_have_responsibility_it_is_not_met_and_says_so(
    adults: tuple[Adult, ...], because: str
) -> None:
    assert not_met(family_told(telling(adults=adults))).because == because


def test_an_adult_whose_responsibility_is_not_known_is_mentioned() -> None:
    adults = (Adult(MOTHER, Responsibility.YES), Adult(FATHER, Responsibility.NOT_KNOWN))
    assert "For 1 adult it is not known" in not_met(family_told(telling(adults=adults))).because


def test_with_an_ehc_plan_it_does_not_apply() -> None:
    does_not_apply(family_told(telling(has_ehc_plan=True)))


@pytest.mark.parametrize("kind", list(SchoolType))
def test_section_68_names_every_kind_of_school_but_16_to_19_academies(kind: SchoolType) -> None:
    finding = family_told(telling(school=school(kind=kind)))
    if kind is SchoolType.SIXTEEN_TO_NINETEEN_ACADEMY:
        assert "16 to 19 academy" in does_not_apply(finding).because
    else:
        not_met(finding)


def test_a_young_person_is_told_in_person_and_parents_do_not_stand_in() -> None:
    facts = telling(date_of_birth=ALREADY_A_YOUNG_PERSON, notices=(delivered(MOTHER, STARTED),))
    assert not_met(family_told(facts)).because == "The young person has not been reached."
    own = telling(date_of_birth=ALREADY_A_YOUNG_PERSON, notices=(delivered(PUPIL, STARTED),))
    met(family_told(own))


def test_for_a_young_person_without_capacity_the_alternative_person_is_told() -> None:
    facts = telling(date_of_birth=ALREADY_A_YOUNG_PERSON, alternative_people=("DEPUTY01",))
    assert not_met(family_told(facts)).because.startswith("The one person who must be told")
    told = telling(
        date_of_birth=ALREADY_A_YOUNG_PERSON,
        alternative_people=("DEPUTY01",),
        notices=(delivered("DEPUTY01", STARTED),),
    )
    met(family_told(told))


def test_parents_told_while_the_right_was_theirs_stay_told_when_it_passes() -> None:
    facts = telling(
        school=school(today=date(2027, 6, 28)),
        date_of_birth=TURNS_SIXTEEN_THIS_YEAR,
        notices=(delivered(MOTHER, STARTED),),
    )
    met(family_told(facts))


def test_parents_can_be_told_to_the_end_of_the_last_friday_in_june() -> None:
    friday = (delivered(MOTHER, date(2027, 6, 25)),)
    in_july = school(today=date(2027, 7, 1))
    met(family_told(telling(school=in_july, date_of_birth=TURNS_SIXTEEN_THIS_YEAR, notices=friday)))


def test_untold_by_then_the_young_person_must_be_told() -> None:
    before = telling(school=school(today=date(2027, 6, 25)), date_of_birth=TURNS_SIXTEEN_THIS_YEAR)
    assert not_met(family_told(before)).look_again_on == date(2027, 6, 26)
    late_letter = (delivered(MOTHER, date(2027, 6, 26)),)
    after = telling(
        school=school(today=date(2027, 6, 26)), date_of_birth=TURNS_SIXTEEN_THIS_YEAR, notices=late_letter
    )
    assert not_met(family_told(after)).because == "The young person has not been reached."


def test_support_starting_after_the_right_passes_is_told_to_the_young_person() -> None:
    facts = telling(
        school=school(today=date(2027, 6, 21)),
        date_of_birth=TURNS_SIXTEEN_THIS_YEAR,
        started_on=date(2027, 9, 6),
        notices=(delivered(MOTHER, date(2027, 6, 14)),),
    )
    assert not_met(family_told(facts)).because.startswith("The young person has not been reached.")


def test_a_new_period_needs_a_new_notice() -> None:
    first = telling(started_on=date(2026, 9, 7), notices=(delivered(MOTHER, date(2026, 9, 7)),))
    met(family_told(first))
    not_met(family_told(telling(notices=())))


def test_support_that_ended_untold_stays_untold() -> None:
    finding = not_met(family_told(telling(ended_on=date(2026, 11, 20))))
    assert finding.because.endswith("Support ended on 20 November 2026.")


def test_support_from_before_recorded_terms_is_late_no_later_than_the_first_of_them() -> None:
    finding = not_met(family_told(telling(started_on=date(2023, 9, 11))))
    assert (finding.due, finding.late_after) == (date(2023, 9, 11), date(2026, 9, 7))
    assert "No terms are recorded before 1 September 2026." in finding.because


def test_support_beyond_recorded_terms_has_no_day_on_which_it_becomes_late() -> None:
    finding = not_met(family_told(telling(started_on=date(2027, 7, 21))))
    assert finding.late_after is None
    assert "No terms are recorded after 31 August 2027." in finding.because


def test_without_any_terms_it_says_so() -> None:
    finding = not_met(family_told(telling(school=school(calendar=SchoolCalendar(())))))
    assert finding.late_after is None
    assert "No terms are recorded. So the day it becomes late cannot be worked out." in finding.because


def test_provision_already_running_came_under_the_act_on_its_first_day() -> None:
    facts = telling(started_on=date(2013, 1, 7), school=school(calendar=CALENDAR))
    assert not_met(family_told(facts)).due == date(2014, 9, 1)
