"""An outcome put together from its parts."""

from datetime import date
from decimal import Decimal

import pytest

from endeavour.cycle.outcome_words import goal_of, how_we_will_know, sentence_of
from endeavour.cycle.plan_contents import PlannedOutcome


@pytest.mark.parametrize(
    ("typed", "goal"),
    [
        ("read 56 words in a minute", "Maya will read 56 words in a minute"),
        ("Read 56 words in a minute.", "Maya will read 56 words in a minute"),
        ("to read alone", "Maya will read alone"),
        ("will read alone", "Maya will read alone"),
        ("Maya reads 56 words in a minute", "Maya reads 56 words in a minute"),
        ("ICT without help", "Maya will ICT without help"),
        ("", ""),
    ],
)
def test_who_is_put_before_does_what(typed: str, goal: str) -> None:
    assert goal_of("Maya", typed) == goal


def test_a_forename_is_found_as_a_word_of_its_own() -> None:
    assert goal_of("Al", "always check the answer") == "Al will always check the answer"
    assert goal_of("Al", "Al’s letters are in place") == "Al’s letters are in place"
    assert goal_of("Zoë", "ZOË reads") == "ZOË reads"


def test_by_when_and_how_we_will_know() -> None:
    outcome = PlannedOutcome(
        baseline=Decimal("41.00"), target=Decimal(56), unit="words a minute", how_known="A check each Monday"
    )
    assert sentence_of("Maya will read.", date(2026, 12, 11)) == "Maya will read by 11 December."
    assert how_we_will_know(outcome) == "From 41 to 56 words a minute. A check each Monday."
    assert how_we_will_know(PlannedOutcome(how_known="Her friends say so.")) == "Her friends say so."
    assert how_we_will_know(PlannedOutcome(how_known="one-minute check")) == "One-minute check."
