"""Paragraph 6.48: a plan agreed with parent and pupil. Support started on Monday 2 November 2026."""

from datetime import date

import pytest

from endeavour.law.facts.planning import Plan, Voice
from endeavour.law.facts.school import SchoolType
from endeavour.law.send_code_of_practice.plan_agreed import plan_agreed
from endeavour.law.tests.cases import does_not_apply, met, not_met, planning, school, whole_plan


def test_without_a_plan_it_says_that_none_is_recorded() -> None:
    finding = not_met(plan_agreed(planning()))
    assert finding.because == "No plan is recorded here."
    assert (finding.due, finding.late_after) == (date(2026, 11, 23), date(2026, 11, 23))


def test_both_days_are_shown_as_the_schools_rule() -> None:
    finding = not_met(plan_agreed(planning()))
    assert finding.due_by == finding.late_by
    assert str(finding.due_by) == (
        "School rule: the plan is shared within 15 school days. Set by Endeavour, as a starting value."
    )


def test_a_whole_plan_that_was_shared_meets_it() -> None:
    assert met(plan_agreed(planning(plans=(whole_plan(),)))).on == date(2026, 11, 20)


def test_a_plan_shared_today_counts_today() -> None:
    met(plan_agreed(planning(plans=(whole_plan(shared_on=date(2026, 11, 23)),))))


def test_an_earlier_whole_plan_still_meets_it_when_the_next_is_a_draft() -> None:
    met(plan_agreed(planning(plans=(whole_plan(), Plan()))))


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ({"has_outcomes": False}, "outcomes"),
        ({"has_support": False}, "support"),
        ({"has_expected_effect": False, "review_on": None}, "the effect expected and a day to review it"),
        ({"family": Voice.NOT_YET}, "the family's view"),
        ({"pupil": Voice.NOT_YET}, "the pupil's view"),
        ({"shared_on": None}, "a day on which it was shared"),
        (
            {"has_outcomes": False, "has_support": False, "shared_on": None},
            "outcomes, support and a day on which it was shared",
        ),
    ],
)
def test_a_plan_that_lacks_a_part_does_not_count(change: dict[str, object], lacks: str) -> None:
    finding = not_met(plan_agreed(planning(plans=(whole_plan(**change),))))
    assert finding.because == f"The latest plan lacks {lacks}."


def test_a_plan_to_be_shared_later_is_looked_at_again_that_day() -> None:
    finding = not_met(plan_agreed(planning(plans=(whole_plan(shared_on=date(2026, 12, 1)),))))
    assert finding.because == "The plan is to be shared on 1 December 2026."
    assert finding.look_again_on == date(2026, 12, 1)


def test_support_that_ended_without_a_plan_says_so() -> None:
    finding = not_met(plan_agreed(planning(ended_on=date(2026, 11, 20))))
    assert finding.because == "No plan is recorded here. Support ended on 20 November 2026."


def test_beyond_recorded_terms_no_day_is_guessed() -> None:
    finding = not_met(plan_agreed(planning(started_on=date(2027, 7, 5))))
    assert (finding.due, finding.late_after) == (None, None)
    assert "No terms are recorded after 31 August 2027." in finding.because


def test_it_says_nothing_of_a_pupil_with_an_ehc_plan_or_in_a_special_school() -> None:
    does_not_apply(plan_agreed(planning(has_ehc_plan=True)))
    does_not_apply(plan_agreed(planning(school=school(kind=SchoolType.SPECIAL_ACADEMY))))
