"""Once a review is decided its page says what and why; what that rested on is one press away."""

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.new_decision import NewDecision
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_voice


def test_decided_it_shows_what_and_why_and_folds_what_that_rested_on(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    with school_scope(priya.school_id):
        review = open_review(cycle, by=priya)
        say_outcome_word(review, goals_of(cycle)[0], word="slower", note="She was away.", by=priya)
        decide_review(review, what=NewDecision(decision="change", reason="It helps little."), by=priya)
    page = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/reviews/1")
    said, rested_on = page.content.decode().split("What the decision rested on")
    for part in ("Change the support", "It helps little.", "Slower than hoped", "She was away."):
        assert part in said, part
    for part in ("Was it given?", "What people say", "Did it help?", "Reading is better now."):
        assert (part in said, part in rested_on) == (False, True), part
    assert "She was away." not in rested_on
    assert "if it goes on like this" not in words(page).casefold()
