"""A plan, its cycle and its review, for tests of two people at the same moment on real connections."""

from collections.abc import Callable
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Outcome, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.plans import kept, mayas_plan
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.reviews import make_voice

CARRY_ON = NewDecision(decision="carry_on", reason="It helps.")
Plan = tuple[Cycle, PlanContents]


@pytest.fixture
def plan(oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, reid: StaffActor) -> Plan:
    """To be shared: version 2 of the draft."""
    contents = mayas_plan(reid, review_on=date(2027, 1, 12))
    with school_scope(oakfield.pk):
        return kept(maya, contents, priya), contents


@pytest.fixture
def cycle(plan: Plan, priya: StaffActor) -> Cycle:
    """Its plan was shared today."""
    with school_scope(priya.school_id):
        shared = share_plan(plan[0], by=priya)
    made: Cycle = shared.cycle
    return made


@pytest.fixture
def review(cycle: Cycle, priya: StaffActor) -> Review:
    return review_to_decide(cycle, priya)


def review_to_decide(cycle: Cycle, by: StaffActor) -> Review:
    """Everything is there."""
    for whose in ("pupil", "adult"):
        make_voice(cycle, "It is better now.", whose=whose, on=date(2026, 11, 24))
    with school_scope(by.school_id):
        opened = open_review(cycle, by=by)
        say_outcome_word(opened, outcome_now(), word="on_track", by=by)
    return opened


def outcome_now() -> Outcome:
    found: Outcome = Outcome.objects.get(taken_out_on=None)
    return found


def decided(review: Review, by: StaffActor) -> Callable[[], object]:
    return lambda: decide_review(review, what=CARRY_ON, by=by)


def sentence_of(answer: object) -> str:
    assert isinstance(answer, Refused), answer
    return answer.sentence
