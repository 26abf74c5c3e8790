"""No act waits for a row once it has the history: whoever has that row would wait for the history, in a circle.

The first takes the row as its act begins, the second is somebody else's whole act, then the first goes on.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, PlanDraft, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.at_once import cycle, plan, review_to_decide
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Place, Provision, Session, Slot
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

__all__ = ["cycle", "plan"]

pytestmark = pytest.mark.django_db(transaction=True)
TODAY, SPRING = date(2026, 11, 23), date(2027, 2, 5)
END = {"reason": "She reads.", "watch_for": "Guessing.", "look_back_on": SPRING}


def _support_ends(cycle: Cycle, by: StaffActor) -> object:
    return end_support(cycle.pupil, on=TODAY, by=by, **END)  # type: ignore[arg-type]  # as they are named above


def _pupil_leaves(cycle: Cycle, by: StaffActor) -> object:
    return leave_school(cycle.pupil, on=TODAY, by=by)


def _place_ends(cycle: Cycle, by: StaffActor) -> object:
    return end_place(Provision.objects.get(), pupil=cycle.pupil, on=TODAY, why="Enough", by=by)


def _plan_goes_on_without_it(cycle: Cycle, by: StaffActor) -> object:
    return share_plan(cycle, by=by)


def _review_ends_it(cycle: Cycle, by: StaffActor) -> object:
    what = NewDecision(decision="end", **END)  # type: ignore[arg-type]  # as they are named above
    return decide_review(Review.objects.get(), what=what, by=by)


@pytest.mark.parametrize(
    "ends", [_support_ends, _pupil_leaves, _place_ends, _plan_goes_on_without_it, _review_ends_it]
)
def test_whoever_says_how_a_session_went_is_not_in_the_way_of_what_ends_it(
    oakfield: School,
    cycle: Cycle,
    priya: StaffActor,
    reid: StaffActor,
    ends: Callable[[Cycle, StaffActor], object],
) -> None:
    review_to_decide(cycle, priya)
    with school_scope(oakfield.pk):
        slot, draft = Slot.objects.get(weekday=0), PlanDraft.objects.get()
        now = PlanContents.from_json(draft.contents)
        without = replace(now, supports=(), taken_out=(Provision.objects.get().code,))
        keep_plan(cycle, contents=without, seen_version=draft.version, by=priya)
    answer = meanwhile(
        oakfield,
        lambda: Slot.objects.select_for_update().get(pk=slot.pk),
        lambda: ends(cycle, priya),
        then=lambda: log_session(slot, on=TODAY, by=reid),
    )
    assert not isinstance(answer, Refused), answer
    with school_scope(oakfield.pk):
        assert Session.objects.count() == 1
        assert Place.objects.get().ends_on == Provision.objects.get().ends_on == TODAY
