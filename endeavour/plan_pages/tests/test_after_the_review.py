"""P4 once its review is decided: what is told of the next plan, and its two texts apart on paper."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.tests.mayas_review import decide, say
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.reviews import make_voice

NEXT, ENDS = "The next plan is not shared yet.", "It decided to end the extra support."


@pytest.fixture
def version(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> PlanVersion:
    with on(SEPTEMBER):
        return shared(maya, mayas_plan(reid), priya)


@pytest.mark.parametrize(("decision", "said", "unsaid"), [("carry_on", NEXT, ENDS), ("end", ENDS, NEXT)])
def test_a_next_plan_is_promised_only_where_support_goes_on(
    version: PlanVersion,
    maya: Pupil,
    priya: StaffActor,
    sign_in: SignIn,
    decision: str,
    said: str,
    unsaid: str,
) -> None:
    client = sign_in(priya)
    make_voice(version.cycle, "Reading is better now.")
    make_voice(version.cycle, "", whose="adult")
    review = open_review(version.cycle, by=priya)
    say(review, "done", priya)
    last = {"watch_for": "Guessing.", "look_back_on": date(2027, 2, 1)} if decision == "end" else {}
    decide(review, priya, decision, **last)
    shown = words(client.get(f"/s/oakfield/pupils/{maya.pid}/plan"))
    assert said in shown
    assert unsaid not in shown


@pytest.mark.usefixtures("version")
def test_strengths_and_what_gets_in_the_way_are_two_paragraphs(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    printed = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/print").content.decode()
    both = "<p>Maya tells good stories and is kind to others.</p><p>She stops at each long word.</p>"
    assert both in printed
