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
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_feedback import take_up
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.leave_school import leave_school, leave_together
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.say_not_enough import say_not_enough
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.jobs import remind_teachers
from endeavour.cycle.models import Asked, Cycle, PlanDraft, PlanVersion, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.open_cycles import take_cycle
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.at_once import cycle, plan, review_to_decide, sentence_of
from endeavour.cycle.tests.plans import on
from endeavour.provision.actions.end_adjustment import end_adjustment
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Adjustment, Place, Provision, Session, Slot
from endeavour.pupils.actions.change_pupil_details import change_pupil_details
from endeavour.pupils.details import PupilDetails
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.holding import hold_periods
from endeavour.register.models import Concern, ConcernStep, StatusPeriod
from endeavour.schools.models import School
from tests.cast.concerns import a_step
from tests.cast.reviews import make_cycle
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


def test_two_who_write_down_what_came_of_the_same_talks(
    oakfield: School, ada: Relation, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:
    """A page writes down several at once; a colleague is at one of them."""
    adult = {"whose": "adult", "party": ada.contact.code}
    pupil = {"whose": "pupil", "party": ""}
    with school_scope(oakfield.pk):
        version = PlanVersion.objects.get()
        for party in (pupil, adult):
            say_agreement(version, **party, answer="in_part", words="Not at lunch", said_on=TODAY, by=priya)

    def follow(party: dict[str, str], by: StaffActor) -> object:
        return follow_answer(version, **party, on=TODAY, note="Another time", by=by)

    answer = meanwhile(
        oakfield, lambda: follow(pupil, priya), lambda: follow(adult, hart), then=lambda: follow(adult, priya)
    )
    assert "written down already" in sentence_of(answer)


def test_a_teacher_answers_while_several_rounds_are_reminded_of(
    oakfield: School, maya: Pupil, sami: Pupil, priya: StaffActor, shah: StaffActor
) -> None:
    with school_scope(oakfield.pk), on(date(2026, 11, 17)):
        for pupil in (maya, sami):
            start_round([make_cycle(pupil)], due_on=date(2026, 11, 24), by=priya)
        _, last = Asked.objects.order_by("pk")
    meanwhile(
        oakfield,
        lambda: take_up(last, seen_version=1, by=shah),
        lambda: remind_teachers(timestamp=0),
        then=lambda: say_not_enough(last, seen_version=1, by=shah),
        is_job=True,
    )
    with school_scope(oakfield.pk):
        assert list(Asked.objects.order_by("pk").values_list("answer", flat=True)) == ["", "not_enough"]
        assert AuditEvent.objects.filter(kind="TeachersNudged").count() == 1


def test_a_cycle_is_begun_while_a_concern_is_to_be_assessed(
    oakfield: School, samis_concern: Concern, priya: StaffActor, hart: StaffActor
) -> None:
    pupil = samis_concern.pupil
    with school_scope(oakfield.pk):
        begin_cycle(pupil, on=TODAY, by=priya)
        Cycle.objects.update(closed_on=TODAY, closed_by=priya.label)
    told = meanwhile(
        oakfield,
        lambda: Cycle.objects.select_for_update().get(),
        lambda: decide_on_concern(samis_concern, step=a_step("assess"), by=hart),
        then=lambda: begin_cycle(pupil, on=TODAY, by=priya),
    )
    assert "began cycle 2 of Sami’s at the same moment" in sentence_of(told)
    with school_scope(oakfield.pk):
        assert Cycle.objects.count() == 2
        assert not ConcernStep.objects.exists()


def test_a_pupils_details_change_while_more_is_recorded_of_them(
    oakfield: School, samis_concern: Concern, priya: StaffActor, office: StaffActor
) -> None:
    """What hangs on a pupil needs the pupil's key to stay, nothing more."""
    pupil = samis_concern.pupil
    seen = PupilDetails.of(pupil)
    meanwhile(
        oakfield,
        lambda: decide_concern(samis_concern, step=a_step("assess"), by=priya),
        lambda: change_pupil_details(pupil, seen=seen, wanted=replace(seen, surname="Celik"), by=office),
        then=lambda: begin_cycle(pupil, on=TODAY, by=priya),
    )
    with school_scope(oakfield.pk):
        assert Cycle.objects.get().pupil.surname == "Celik"


def test_a_status_is_put_right_while_a_review_ends_it(
    oakfield: School, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:
    review_to_decide(cycle, priya)
    september = date(2026, 9, 7)
    meanwhile(
        oakfield,
        lambda: hold_periods(cycle.pupil),
        lambda: _review_ends_it(cycle, priya),
        then=lambda: correct_status_start(cycle.pupil, starts_on=september, by=hart),
    )
    with school_scope(oakfield.pk):
        assert (september, TODAY) in StatusPeriod.objects.values_list("starts_on", "ends_on")


def test_lines_for_lessons_end_while_the_pupil_leaves(
    oakfield: School, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        line = Adjustment.objects.get()
    meanwhile(
        oakfield,
        lambda: Adjustment.objects.select_for_update().get(),
        lambda: leave_school(cycle.pupil, on=TODAY, by=priya),
        then=lambda: end_adjustment(line, on=TODAY, by=hart),
    )
    with school_scope(oakfield.pk):
        assert Adjustment.objects.get().ends_on == Cycle.objects.get().closed_on == TODAY


def test_several_leave_while_a_plan_of_the_last_is_kept(
    oakfield: School, cycle: Cycle, sami: Pupil, priya: StaffActor, office: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        draft = PlanDraft.objects.get()
        seen = PlanContents.from_json(draft.contents)
    meanwhile(
        oakfield,
        lambda: take_cycle(cycle.pk),
        lambda: leave_together([sami, cycle.pupil], on=TODAY, by=office),
        then=lambda: keep_plan(
            cycle, contents=replace(seen, at_home="Sing."), seen_version=draft.version, seen=seen, by=priya
        ),
    )
    with school_scope(oakfield.pk):
        assert set(Pupil.objects.values_list("left_on", flat=True)) == {TODAY}
        assert Cycle.objects.get().closed_on == TODAY
