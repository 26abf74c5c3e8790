"""A slip of the finger in a year is refused by the act itself, in the form's words."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Cycle
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.tests.at_once import review_to_decide
from endeavour.cycle.tests.plans import kept, mayas_plan, reading_outcome, reading_support, shared
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

SLIP = date(2062, 12, 11)
FAR = "11 December 2062 is more than {} ahead. Enter "


@pytest.fixture
def cycle(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor) -> Cycle:
    shared_today: Cycle = shared(maya, mayas_plan(reid), priya).cycle
    return shared_today


def test_the_day_by_which_teachers_answer(cycle: Cycle, priya: StaffActor) -> None:
    with pytest.raises(Refused) as refused:
        start_round([cycle], due_on=SLIP, by=priya)
    assert refused.value.sentence.startswith(FAR.format("3 months"))
    assert refused.value.field == "due_on"


@pytest.mark.parametrize(
    ("what", "field", "span"),
    [
        (
            {
                "decision": "specialist",
                "specialist": "Ms Lund",
                "specialist_by": SLIP,
                "parents_agree": "not_asked",
            },
            "specialist_by",
            "3 months",
        ),
        ({"decision": "end", "watch_for": "Guessing", "look_back_on": SLIP}, "look_back_on", "2 years"),
    ],
)
def test_the_days_of_a_decision(
    cycle: Cycle, priya: StaffActor, what: dict[str, object], field: str, span: str
) -> None:
    review = review_to_decide(cycle, priya)
    with pytest.raises(Refused) as refused:
        decide_review(review, what=NewDecision(reason="It helps.", **what), by=priya)  # type: ignore[arg-type]  # each case says its own
    assert refused.value.sentence.startswith(FAR.format(span))
    assert refused.value.field == field


def test_the_days_of_a_plan(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> None:
    far = mayas_plan(
        reid,
        outcomes=(reading_outcome(by_when=SLIP),),
        supports=(
            replace(reading_support(reid), starts_on=SLIP),
            reading_support(reid, key="b", ends_on=SLIP),
        ),
        review_on=SLIP,
        review_reason="She is away.",
    )
    with pytest.raises(Refused) as refused:
        share_plan(kept(maya, far, priya), by=priya)
    assert refused.value.sentence.count(FAR.format("3 years")) == 4


@pytest.mark.parametrize("field", ["starts_on", "ends_on"])
def test_the_days_of_support(at_oakfield: School, priya: StaffActor, reid: StaffActor, field: str) -> None:
    with pytest.raises(Refused) as refused:
        put_in_place(what=new_provision(reid, **{field: SLIP}), pupils=[], by=priya)
    assert refused.value.sentence.startswith(FAR.format("3 years"))
    assert refused.value.field == field
