"""Two people at one cycle at the same moment, on real connections: the later one finds what the first one left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.take_back_giving import take_back_giving
from endeavour.cycle.models import Check, Cycle, Outcome, PlanDraft, PlanGiven, PlanVersion, Review
from endeavour.cycle.open_cycles import take_cycle
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.at_once import (
    Plan,
    cycle,
    decided,
    outcome_now,
    plan,
    review,
    sentence_of,
)
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

__all__ = ["cycle", "plan", "review"]

pytestmark = pytest.mark.django_db(transaction=True)
TODAY, FRIDAY, SPRING = date(2026, 11, 23), date(2026, 11, 27), date(2027, 2, 5)


def test_two_who_share_make_one_version(
    oakfield: School, plan: Plan, priya: StaffActor, hart: StaffActor
) -> None:

    def share(by: StaffActor) -> object:
        return share_plan(plan[0], seen_version=2, by=by)

    told = sentence_of(meanwhile(oakfield, lambda: share(priya), lambda: share(hart)))
    assert "Mrs Doyle shared this plan as version 1 after you opened this page" in told
    with school_scope(oakfield.pk):
        assert PlanVersion.objects.count() == Provision.objects.count() == Outcome.objects.count() == 1


def test_nobody_shares_what_was_changed_at_that_moment(
    oakfield: School, plan: Plan, priya: StaffActor, shah: StaffActor
) -> None:
    cycle, contents = plan
    more = replace(contents, at_home="Sing.")
    told = meanwhile(
        oakfield,
        lambda: keep_plan(cycle, contents=more, seen_version=2, seen=contents, by=shah),
        lambda: share_plan(cycle, seen_version=2, by=priya),
    )
    assert "The plan was changed after you opened this page" in sentence_of(told)
    with school_scope(oakfield.pk):
        assert not PlanVersion.objects.exists()


def test_what_is_kept_while_the_review_is_decided_is_refused(
    oakfield: School, plan: Plan, review: Review, priya: StaffActor, shah: StaffActor
) -> None:
    cycle, contents = plan
    keep = lambda: keep_plan(  # noqa: E731 - one race's own
        cycle, contents=replace(contents, at_home="Sing."), seen_version=2, seen=contents, by=shah
    )
    assert "Cycle 1 has ended. The next plan" in sentence_of(
        meanwhile(oakfield, decided(review, priya), keep)
    )
    with school_scope(oakfield.pk):
        drafts = PlanDraft.objects.values_list("contents__at_home", flat=True)
        assert set(drafts) == {contents.at_home}


def test_nothing_is_shared_of_a_cycle_that_is_just_ending(
    oakfield: School, cycle: Cycle, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    share = lambda: share_plan(cycle, by=hart)  # noqa: E731 - one race's own
    assert "Cycle 1 has ended" in sentence_of(meanwhile(oakfield, decided(review, priya), share))
    with school_scope(oakfield.pk):
        assert PlanVersion.objects.count() == 1


def test_two_who_decide_are_one_decision(
    oakfield: School, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    told = sentence_of(meanwhile(oakfield, decided(review, priya), decided(review, hart)))
    assert told == "Mrs Doyle decided this review on 23 November 2026. It can no longer change."
    with school_scope(oakfield.pk):
        assert list(Cycle.objects.values_list("number", "closed_on")) == [(1, TODAY), (2, None)]


def test_a_decision_rests_on_the_plan_that_was_shared_at_that_moment(
    oakfield: School, cycle: Cycle, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    """The other outcome has no word yet, so nothing is decided over it."""

    def share_another_outcome() -> None:
        draft = PlanDraft.objects.get()
        seen = PlanContents.from_json(draft.contents)
        more = replace(seen.outcomes[0], code="", goal="Maya asks for help")
        wanted = replace(seen, outcomes=(*seen.outcomes, more))
        keep_plan(cycle, contents=wanted, seen_version=draft.version, by=priya)
        share_plan(cycle, by=priya)

    told = sentence_of(meanwhile(oakfield, share_another_outcome, decided(review, hart)))
    assert "Not said yet: Maya asks for help" in told


@pytest.mark.parametrize("ends", [end_support, leave_school])
def test_ending_all_support_waits_for_whoever_is_at_the_plan(
    oakfield: School, plan: Plan, priya: StaffActor, hart: StaffActor, ends: Callable[..., object]
) -> None:
    """Neither waits for the other in a circle, which the database would break by throwing one of them out."""
    (cycle, contents), told = plan, {"reason": "She reads.", "watch_for": "Guessing.", "look_back_on": SPRING}
    ended = meanwhile(
        oakfield,
        lambda: take_cycle(cycle.pk),
        lambda: ends(cycle.pupil, on=TODAY, by=hart, **(told if ends is end_support else {})),
        then=lambda: keep_plan(
            cycle, contents=replace(contents, at_home="Sing."), seen_version=2, seen=contents, by=priya
        ),
    )
    assert not isinstance(ended, Refused)
    with school_scope(oakfield.pk):
        assert Cycle.objects.get().closed_on == TODAY
        assert PlanDraft.objects.get().contents["at_home"] == "Sing."


def test_two_who_open_a_review_open_one(
    oakfield: School, cycle: Cycle, priya: StaffActor, shah: StaffActor
) -> None:
    told = meanwhile(oakfield, lambda: open_review(cycle, by=priya), lambda: open_review(cycle, by=shah))
    assert "is open already" in sentence_of(told)


@pytest.mark.parametrize("number", [1, 2])
def test_two_who_begin_a_cycle_begin_one(
    oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, number: int
) -> None:
    with school_scope(oakfield.pk):
        if number > 1:
            begin_cycle(maya, on=TODAY, by=priya)
            Cycle.objects.update(closed_on=TODAY, closed_by="staff:1")

    def begin(by: StaffActor) -> object:
        return begin_cycle(maya, on=TODAY, by=by)

    told = sentence_of(meanwhile(oakfield, lambda: begin(priya), lambda: begin(shah)))
    assert f"began cycle {number} of Maya’s at the same moment" in told
    with school_scope(oakfield.pk):
        assert Cycle.objects.filter(closed_on=None).count() == PlanDraft.objects.count() - number + 1 == 1


def test_a_check_that_comes_with_the_decision_is_refused(
    oakfield: School, review: Review, priya: StaffActor, reid: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        outcome = outcome_now()
        wrong = record_check(outcome, on=TODAY, value=Decimal(25), by=reid)
    correct = lambda: correct_check(wrong, value=Decimal(52), why="Digits", by=reid)  # noqa: E731 - as above
    told = sentence_of(meanwhile(oakfield, decided(review, priya), correct))
    assert told == "Cycle 1 has ended. Its checks stay as they were."
    with school_scope(oakfield.pk):
        assert list(Check.objects.values_list("value", "replaced_at")) == [(Decimal(25), None)]


def test_two_numbers_of_one_day_are_one_check(
    oakfield: School, cycle: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        outcome = outcome_now()

    def say(value: int, by: StaffActor) -> object:
        return record_check(outcome, on=TODAY, value=Decimal(value), by=by)

    told = sentence_of(meanwhile(oakfield, lambda: say(52, reid), lambda: say(25, priya)))
    assert "52 is recorded for 23 November 2026 already" in told


def test_two_who_take_back_a_giving_take_back_one(
    oakfield: School, ada: Relation, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        version = PlanVersion.objects.get(cycle=cycle)
        given = give_plan(version, to=ada.contact.code, how="by_hand", on=TODAY, by=priya)

    def take_back(by: StaffActor) -> object:
        return take_back_giving(given, why="It was another child’s", by=by)

    told = sentence_of(meanwhile(oakfield, lambda: take_back(priya), lambda: take_back(hart)))
    assert "taken back already" in told
    with school_scope(oakfield.pk):
        assert PlanGiven.objects.get().taken_back_by == priya.label
