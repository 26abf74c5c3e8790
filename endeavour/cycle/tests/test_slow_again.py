"""Little or no progress in so many reviewed cycles in a row."""

from datetime import date
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.facts import reviewed_cycles
from endeavour.cycle.models import Cycle, Outcome, OutcomeReview, Review
from endeavour.cycle.queries.review_known import review_known
from endeavour.cycle.review_facts import review_facts
from endeavour.cycle.slow_again import Judged, said_in_reviews, slow_again
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_outcome

JULY = date(2026, 7, 10)

BEFORE = [Judged("reading1", "not_working", area="SPLD")]


@pytest.mark.parametrize("word", ["slower", "not_working"])
def test_the_same_outcome_carried_on(word: str) -> None:
    now = [Judged("reading2", word, goes_on_from=frozenset({"reading1"}))]
    assert slow_again([now, BEFORE], cycles=2) == ("reading2",)


def test_another_outcome_in_the_same_area() -> None:
    now = [Judged("spelling", "slower", area="SPLD"), Judged("talking1", "slower", area="SLCN")]
    assert slow_again([now, BEFORE], cycles=2) == ("spelling",)


def test_no_area_is_not_the_same_area() -> None:
    assert slow_again([[Judged("b", "slower")], [Judged("a", "slower")]], cycles=2) == ()


def test_better_in_between_begins_anew() -> None:
    now = [Judged("reading3", "slower", goes_on_from=frozenset({"reading2"}))]
    better = [Judged("reading2", "on_track", goes_on_from=frozenset({"reading1"}))]
    assert slow_again([now, better, BEFORE], cycles=2) == ()
    assert slow_again([[Judged("c", "on_track", area="SPLD")], BEFORE], cycles=2) == ()


def test_the_school_may_count_further() -> None:
    now = [Judged("reading3", "slower", goes_on_from=frozenset({"reading2"}))]
    between = [Judged("reading2", "slower", goes_on_from=frozenset({"reading1"}))]
    assert slow_again([now, between, BEFORE], cycles=3) == ("reading3",)
    assert slow_again([now, between], cycles=3) == ()
    assert slow_again([now], cycles=1) == ("reading3",)


@pytest.fixture
def slow_in_summer(at_oakfield: Any, maya: Pupil, priya: StaffActor) -> Outcome:
    """Of the cycle before, which was reviewed and found not to work yet."""
    cycle = make_cycle(maya, "Maya reads 40 words", shared_on=date(2026, 4, 20))
    (goal,) = goals_of(cycle)
    review = Review.objects.create(
        school_id=cycle.school_id, cycle=cycle, opened_on=JULY, opened_by=priya.label, **decided(priya)
    )
    OutcomeReview.objects.create(
        school_id=cycle.school_id, review=review, outcome=goal, word="not_working", said_by=priya.label
    )
    Cycle.objects.update(closed_on=JULY, closed_by=priya.label)
    return goal


def decided(by: StaffActor) -> dict[str, Any]:
    return {
        "decision": "carry_on",
        "reason": "It helps.",
        "decided_on": JULY,
        "decided_at": clock.now(),
        "decided_by": by.label,
    }


def reviewed_slow(cycle: Cycle, outcome: Outcome, by: StaffActor) -> tuple[bool, bool]:
    """Whether the decision and the law hear that it is slow once more."""
    review = open_review(cycle, by=by)
    say_outcome_word(review, outcome, word="slower", by=by)
    known = review_known(cycle, today=clock.today())
    facts = review_facts(review, known, today=clock.today())
    return bool(facts.slow_again), reviewed_cycles([cycle.pupil_id])[cycle.pupil_id][
        cycle.number
    ].is_slow_again


def test_a_target_changed_in_mid_cycle_breaks_no_row(
    slow_in_summer: Outcome, maya: Pupil, priya: StaffActor
) -> None:
    cycle = make_cycle(maya, "Maya reads 48 words", number=2)
    Outcome.objects.filter(cycle=cycle).update(
        carried_from=slow_in_summer.code, taken_out_on=date(2026, 10, 5)
    )
    once = make_outcome(cycle, "Maya reads 52 words", carried_from=goals_of(cycle)[0].code)
    once.taken_out_on = date(2026, 11, 2)
    once.save()
    now = make_outcome(cycle, "Maya reads 56 words", carried_from=once.code)
    assert reviewed_slow(cycle, now, priya) == (True, True)


def test_another_goal_that_goes_on_from_nothing_is_no_row(
    slow_in_summer: Outcome, maya: Pupil, priya: StaffActor
) -> None:
    cycle = make_cycle(maya, "Maya plays with Ben", number=2)
    assert reviewed_slow(cycle, goals_of(cycle)[0], priya) == (False, False)


def test_another_goal_in_the_same_area_is_one(
    slow_in_summer: Outcome, maya: Pupil, priya: StaffActor
) -> None:
    cycle = make_cycle(maya, "Maya spells ten words", number=2)
    Outcome.objects.update(area="Cognition and learning")
    assert reviewed_slow(cycle, goals_of(cycle)[0], priya) == (True, True)


def test_a_cycle_that_was_not_reviewed_or_not_decided_ends_the_row(
    slow_in_summer: Outcome, maya: Pupil, priya: StaffActor
) -> None:
    cycle = make_cycle(maya, "Maya reads 56 words", number=3)
    (goal,) = goals_of(cycle)
    Outcome.objects.filter(pk=goal.pk).update(carried_from=slow_in_summer.code)
    assert reviewed_slow(cycle, goal, priya) == (False, False)
    Cycle.objects.filter(pk=cycle.pk).update(number=2)
    assert len(said_in_reviews([maya.pk])[maya.pk].in_a_row(2)) == 2
    nobody: dict[str, Any] = {"decision": "", "decided_on": None, "decided_at": None, "decided_by": ""}
    Review.objects.filter(cycle__number=1).update(**nobody)
    assert len(said_in_reviews([maya.pk])[maya.pk].in_a_row(2)) == 1


def test_goals_that_name_each_other_are_followed_once(
    slow_in_summer: Outcome, maya: Pupil, priya: StaffActor
) -> None:
    Outcome.objects.update(carried_from=slow_in_summer.code)
    assert said_in_reviews()[maya.pk].words[1][0].goes_on_from == {slow_in_summer.code}
