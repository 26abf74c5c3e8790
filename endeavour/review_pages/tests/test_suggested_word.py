"""The word that the checks suggest is the same on a goal's page and in its review, each with its rule."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.models import Cycle, Outcome
from endeavour.progress.trend import RULES
from endeavour.progress.words import WORDS
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.review_pages.tests.test_outcome_pages import address, autumn

__all__ = ["autumn"]


@pytest.mark.parametrize(
    ("target", "word"),
    [(52, "done"), (53, "on_track"), (56, "on_track"), (70, "slower"), (90, "not_working")],
)
def test_the_goals_page_and_the_review_suggest_the_same_word_by_the_same_rule(
    target: int, word: str, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    """From 41, the latest is 52, and the trend is at 56.4 on the goal's day."""
    Outcome.objects.update(target=target)
    open_review(Cycle.objects.get(), by=priya)
    client = sign_in(priya)
    goal = words(client.get(address(autumn)))
    suggested = goal[goal.index("What the checks suggest") :]
    assert f"{WORDS[word]} {RULES[word]}" in suggested
    review = words(client.get(f"/s/oakfield/pupils/{autumn.pid}/review/words"))
    assert f"The checks suggest: {WORDS[word].lower()}. {RULES[word]}" in review
    assert review.count("The checks suggest") == 1
