"""Whoever was to be asked is asked no more once there is a plan, the support has ended, or the pupil has left."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.closing import close_cycles_that_are_over
from endeavour.cycle.models import Review
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.cycle.queries.standing import asking_the_authority, standing_of
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.cycle.tests.plans import on
from endeavour.cycle.tests.still_to_do import still_to_do
from endeavour.pupils.models import Pupil
from endeavour.register.actions.end_ehc_plan import end_ehc_plan
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.models import StatusPeriod

__all__ = ["review"]
TODAY, TOMORROW, JANUARY = date(2026, 11, 23), date(2026, 11, 24), date(2027, 1, 11)
CARE: dict[str, Any] = {"reason": "She reads.", "watch_for": "Guessing.", "look_back_on": date(2027, 2, 5)}
SPECIALIST: dict[str, Any] = {
    "specialist": "Ms Lund",
    "specialist_by": date(2026, 12, 4),
    "parents_agree": "not_asked",
}
End = Callable[[Pupil, StaffActor], object]


@pytest.fixture
def asks(review: Review, priya: StaffActor) -> Review:
    """For an assessment."""
    say(review, "slower", priya)
    return decide(review, priya, "assessment")


@pytest.fixture
def steps_up(review: Review, priya: StaffActor) -> Review:
    say(review, "slower", priya)
    return decide(review, priya, "specialist", **SPECIALIST)


def waiting(day: date = TODAY) -> list[str]:
    return [one.kind for one in still_to_do(day) if one.kind in ("authority", "specialist")]


def on_overview(pupil: Pupil) -> bool:
    return asking_the_authority(standing_of(pupil.pk)) is not None


@pytest.mark.parametrize("starts_on", [TODAY - timedelta(days=30), TODAY, JANUARY])
def test_a_plan_once_recorded_leaves_nobody_to_ask(
    asks: Review, maya: Pupil, priya: StaffActor, starts_on: date
) -> None:
    """Also one that began before, or is to begin."""
    assert (waiting(), on_overview(maya)) == (["authority"], True)
    record_ehc_plan(maya, on=starts_on, by=priya)
    assert (waiting(), on_overview(maya)) == ([], False)
    assert review_sheet(asks.cycle, today=TODAY).plan_since == starts_on


def test_with_a_plan_a_re_assessment_is_still_to_be_asked_for(
    review: Review, maya: Pupil, priya: StaffActor
) -> None:
    """Children and Families Act 2014, s.44(2): the plan that there was is no answer to it."""
    record_ehc_plan(maya, on=date(2026, 11, 2), by=priya)
    say(review, "slower", priya)
    decided = decide(review, priya, "assessment")
    assert (waiting(), on_overview(maya)) == (["authority"], True)
    assert [one.again for one in still_to_do(TODAY) if one.kind == "authority"] == [True]
    assert review_sheet(decided.cycle, today=TODAY).asks_for == "a re-assessment of EHC needs"
    record_authority_asked(decided, who="Mrs Shah", how="email", on=TODAY, by=priya)
    assert waiting() == []


def test_a_plan_that_is_to_begin_leaves_nothing_to_assess_again(
    review: Review, maya: Pupil, priya: StaffActor
) -> None:
    record_ehc_plan(maya, on=JANUARY, by=priya)
    say(review, "slower", priya)
    decided = decide(review, priya, "assessment")
    assert waiting() == []
    assert review_sheet(decided.cycle, today=TODAY).asks_for == "an EHC needs assessment"


def test_a_plan_taken_back_leaves_it_to_be_asked(asks: Review, maya: Pupil, priya: StaffActor) -> None:
    record_ehc_plan(maya, on=JANUARY, by=priya)
    take_back_status(maya, recorded=JANUARY, by=priya)
    assert (waiting(), on_overview(maya)) == (["authority"], True)
    assert review_sheet(asks.cycle, today=TODAY).plan_since is None


def test_a_plan_that_had_ended_before_settles_nothing(review: Review, maya: Pupil, priya: StaffActor) -> None:
    StatusPeriod.objects.all().delete()
    record_ehc_plan(maya, on=date(2025, 9, 1), by=priya)
    end_ehc_plan(maya, on=date(2026, 7, 20), reason="The authority ceased it.", by=priya)
    say(review, "slower", priya)
    decided = decide(review, priya, "assessment")
    assert (waiting(), on_overview(maya)) == (["authority"], True)
    assert review_sheet(decided.cycle, today=TODAY).plan_since is None


def test_a_specialist_is_waited_for_with_a_plan_too(steps_up: Review, maya: Pupil, priya: StaffActor) -> None:
    record_ehc_plan(maya, on=TODAY, by=priya)
    assert waiting() == ["specialist"]


def _support_ends(pupil: Pupil, by: StaffActor) -> None:
    end_support(pupil, on=TODAY, **CARE, by=by)


def _leaves(pupil: Pupil, by: StaffActor) -> None:
    leave_school(pupil, on=TODAY, by=by)


def _leaves_on_a_day_said_ahead(pupil: Pupil, by: StaffActor) -> None:
    leave_school(pupil, on=TOMORROW, by=by)
    with on(TODAY + timedelta(days=2)):
        close_cycles_that_are_over(by.school_id)


ENDS = pytest.mark.parametrize("ends", [_support_ends, _leaves, _leaves_on_a_day_said_ahead])


@ENDS
def test_nothing_is_asked_after_the_end(asks: Review, maya: Pupil, priya: StaffActor, ends: End) -> None:
    ends(maya, priya)
    assert (waiting(), on_overview(maya)) == ([], False)


@ENDS
@pytest.mark.parametrize("decision", ["assessment", "specialist"])
def test_nor_once_support_begins_again(
    review: Review, maya: Pupil, priya: StaffActor, ends: End, decision: str
) -> None:
    """What was decided before the end stays decided; whoever begins again decides anew."""
    say(review, "slower", priya)
    decide(review, priya, decision, **(SPECIALIST if decision == "specialist" else {}))
    ends(maya, priya)
    Pupil.objects.update(left_on=None)
    with on(JANUARY):
        begin_cycle(maya, on=JANUARY, by=priya)
        assert (waiting(JANUARY), on_overview(maya)) == ([], False)
        assert not [one for one in still_to_do(JANUARY) if one.kind == "plan"]
