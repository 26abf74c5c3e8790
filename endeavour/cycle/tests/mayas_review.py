"""A review of Maya's, its words and its decision, for tests of what comes of them."""

from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_voice


@pytest.fixture
def review(at_oakfield: Any, maya: Pupil, priya: StaffActor) -> Review:
    """Of Maya's only outcome; she and her mother have been heard."""
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    return open_review(cycle, by=priya)


def say(review: Review, word: str, by: StaffActor) -> None:
    say_outcome_word(review, goals_of(review.cycle)[0], word=word, by=by)


def decide(review: Review, by: StaffActor, decision: str = "carry_on", **more: Any) -> Review:
    return decide_review(review, what=NewDecision(decision=decision, reason="It helps.", **more), by=by)
