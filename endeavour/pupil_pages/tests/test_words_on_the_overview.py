"""What a review said of each goal stands beside it on the pupil's overview, measured in numbers or not."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Outcome
from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, shared
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.reviews import make_voice

UNMEASURED = reading_outcome(goal="Maya asks for help", measure="", unit="", baseline=None, target=None)


@pytest.mark.parametrize("goals", [(reading_outcome(), UNMEASURED), (UNMEASURED,), (reading_outcome(),)])
def test_each_goal_has_its_word_once_the_review_gave_it(
    at_oakfield: School,
    maya: Pupil,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
    goals: tuple[PlannedOutcome, ...],
) -> None:
    with on(SEPTEMBER):
        cycle = shared(maya, mayas_plan(reid, outcomes=goals), priya).cycle
    client, address = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}"
    make_voice(cycle, "Reading is better now.")
    review = open_review(cycle, by=priya)
    for outcome in Outcome.objects.filter(cycle=cycle):
        say_outcome_word(review, outcome, word="slower", by=priya)
    card = words(client.get(address)).split("What we want")[1].split("Extra help")[0]
    assert card.count("Slower than hoped") == len(goals)
