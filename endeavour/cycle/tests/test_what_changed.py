"""What a version of a plan changed is told for every field, in words that somebody can read."""

from dataclasses import fields, replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.plan_contents import (
    Part,
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
)
from endeavour.cycle.tests.plans import mayas_plan, reading_outcome, reading_support
from endeavour.cycle.what_changed import same_support, what_changed

STAFF = {7: "Mr Reid", 8: "Miss Shah"}
OUTCOME = PlannedOutcome(goal="Maya reads", code="a")
SUPPORT = PlannedSupport(key="k", provision="k", name="Reading", minutes=20, leader_id=7)
LINE = PlannedAdjustment(kind="idea", words="A seat at the front", code="l")
PLAN = PlanContents(
    outcomes=(OUTCOME, replace(OUTCOME, goal="Maya writes", code="b")),
    supports=(SUPPORT,),
    adjustments=(LINE,),
    who_does_what=(Part(who="senco", words="Asks each month."),),
    review_on=date(2026, 12, 8),
)
# They tell a line or what the makers did, and change nothing of what is agreed.
NO_WORDS = {"code", "carried_from", "key", "provision", "from_library", "taken_out", "asked_about"}
NEW: dict[str, Any] = {
    "by_when": date(2026, 12, 11),
    "baseline": Decimal(41),
    "target": Decimal("56.50"),
    "check_every_weeks": 2,
    "owner_id": 8,
    "serves": (2,),
    "minutes": 30,
    "times": ((0, time(9, 15)),),
    "leader_id": 8,
    "group_size": 3,
    "starts_on": date(2026, 9, 14),
    "ends_on": date(2026, 12, 11),
    "kind": "owed",
    "who": "pupil",
    "review_on": date(2027, 1, 12),
}
LINES = ("outcomes", "supports", "adjustments", "who_does_what")


def _new(name: str) -> Any:
    return NEW.get(name, "Other")


def _with(name: str, value: Any) -> PlanContents:
    return replace(PLAN, **{name: value})


def _changed(name: str) -> list[tuple[str, PlanContents]]:
    """The plan with each field of its lines' first one changed, by what the field is called."""
    first, *others = getattr(PLAN, name)
    return [
        (f"{name}: {field.name}", _with(name, (replace(first, **{field.name: _new(field.name)}), *others)))
        for field in fields(first)
        if field.name not in NO_WORDS
    ]


EACH = [
    *((f.name, _with(f.name, _new(f.name))) for f in fields(PLAN) if f.name not in (*LINES, *NO_WORDS)),
    *(one for name in LINES for one in _changed(name)),
]


@pytest.mark.parametrize(("name", "now"), [pytest.param(*one, id=one[0]) for one in EACH])
def test_each_field_is_told_both_ways(name: str, now: PlanContents) -> None:
    for one, other in ((PLAN, now), (now, PLAN)):
        said = what_changed(one, other, STAFF)
        assert said, name
        assert all(sentence[0].isupper() and sentence.endswith((".", ".”")) for sentence in said), said
        assert "None" not in " ".join(said)


def test_what_changed_of_an_outcome_is_told_with_its_place_and_what_it_was() -> None:
    now = replace(OUTCOME, code="c", carried_from="a", target=Decimal(60), owner_id=8, area="Sight")
    now = replace(now, check_every_weeks=3)
    before = replace(PLAN, outcomes=(replace(OUTCOME, target=Decimal("56.00"), owner_id=7),))
    assert what_changed(before, replace(before, outcomes=(now,)), STAFF) == (
        "Outcome 1, target: changed from 56 to 60.",
        "Outcome 1, how often it is checked: changed from every week to every 3 weeks.",
        "Outcome 1, area of need: changed from nothing to “Sight”.",
        "Outcome 1, who checks it: changed from Mr Reid to Miss Shah.",
    )


def test_what_changed_of_support_is_told_with_its_name_and_what_it_was() -> None:
    now = replace(SUPPORT, leader_id=8, times=((0, time(9, 15)), (2, time(9, 15))), serves=(2,), minutes=30)
    assert what_changed(PLAN, replace(PLAN, supports=(now,)), STAFF) == (
        "Reading, length: changed from 20 minutes to 30 minutes.",
        "Reading, times: changed from nothing to Monday and Wednesday at 9:15.",
        "Reading, who leads it: changed from Mr Reid to Miss Shah.",
        "Reading, what it is for: changed from all outcomes to “Maya writes”.",
    )


@pytest.mark.parametrize(
    ("names", "then"),
    [(STAFF, "Miss Shah"), ({7: "Mr Reid", 8: "Mr Reid"}, "another, Mr Reid"), ({}, "another, someone who")],
)
def test_whoever_leads_or_checks_is_told_by_who_they_are_and_not_by_their_names(
    names: dict[int, str], then: str
) -> None:
    before = replace(PLAN, outcomes=(replace(OUTCOME, owner_id=7),))
    checks = replace(before, outcomes=(replace(OUTCOME, owner_id=8),))
    leads = replace(before, supports=(replace(SUPPORT, leader_id=8),))
    for now, called in ((checks, "Outcome 1, who checks it"), (leads, "Reading, who leads it")):
        (said,) = what_changed(before, now, names)
        assert said.startswith(f"{called}: changed from {names.get(7, 'someone who has left')} to {then}")
    assert same_support(before, checks)
    assert not same_support(before, leads)


def test_support_for_the_same_outcomes_is_for_the_same_wherever_they_stand() -> None:
    first, second = PLAN.outcomes
    before = replace(PLAN, supports=(replace(SUPPORT, serves=(1,)),))
    turned = replace(PLAN, outcomes=(second, first), supports=(replace(SUPPORT, serves=(2,)),))
    assert what_changed(before, turned, STAFF) == ()
    went_on = replace(first, code="c", carried_from="a", goal="Maya reads alone")
    said = what_changed(before, replace(before, outcomes=(went_on, second)), STAFF)
    assert said == ("Changed outcome: Maya reads alone. Before: Maya reads.",)


def test_who_does_what_is_told_for_each_of_them() -> None:
    now = replace(PLAN, who_does_what=(Part(who="parent", words="Reads at bedtime."),))
    assert what_changed(PLAN, now, STAFF) == (
        "Who does what, the SENCO: changed from “Asks each month.” to nothing.",
        "Who does what, parent or carer: changed from nothing to “Reads at bedtime.”",
    )


@pytest.mark.usefixtures("at_oakfield")
def test_a_version_says_what_it_changed(reid: StaffActor) -> None:
    before = mayas_plan(
        reid, outcomes=(reading_outcome(code="a"), reading_outcome(code="b", goal="Maya writes"))
    )
    now = mayas_plan(
        reid,
        outcomes=(reading_outcome(code="c", carried_from="a", goal="Maya reads 60 words"),),
        supports=(reading_support(reid, provision="p2", name="Spelling"),),
        adjustments=(PlannedAdjustment(kind="idea", words="A seat at the front", code="n"),),
        at_home="",
        review_on=date(2027, 1, 12),
    )
    assert what_changed(before, before, {}) == ()
    assert what_changed(before, now, {}) == (
        "What could be done at home: changed from “Read to Maya for ten minutes when you can.” to nothing.",
        "Changed outcome: Maya reads 60 words by 11 December. "
        "Before: Maya reads 56 words in a minute by 11 December.",
        "Taken out: Maya writes by 11 December.",
        "New support: Spelling, 20 minutes, 3 a week.",
        "Ended: Reading with Mr Reid, 20 minutes, 3 a week.",
        "New for every lesson: A seat at the front.",
        "No longer in every lesson: More time to read before she is asked, which is owed.",
        "The review is now on Tuesday 12 January; it was on Tuesday 8 December.",
    )
