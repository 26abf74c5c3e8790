"""Acts that meet at the same rows take them in one order: cycle, pupils, support, times in the week, then the history.

Two that took them in another order would wait for each other in a circle, and the database would throw one of them out.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.leave_school import leave_school, leave_together
from endeavour.cycle.actions.log_session_with_checks import log_session_with_checks
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.undo_session_with_checks import undo_session_with_checks
from endeavour.cycle.models import Check, Cycle, PlanDraft, PlanVersion
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.open_cycles import take_cycle
from endeavour.cycle.plan_contents import PlanContents, PlannedSupport
from endeavour.cycle.queries.due_checks import due_check
from endeavour.cycle.tests.at_once import Plan, cycle, outcome_now, plan, review_to_decide
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.ending import hold_provision
from endeavour.provision.models import Place, Provision, Session, Slot
from endeavour.pupils.actions.leave_roll import hold_pupils
from endeavour.pupils.models import Pupil
from endeavour.register.models import Concern, ConcernStep
from endeavour.schools.models import School
from tests.cast.concerns import a_step
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision
from tests.meanwhile import meanwhile

__all__ = ["cycle", "plan"]

pytestmark = pytest.mark.django_db(transaction=True)
TODAY, SPRING = date(2026, 11, 23), date(2027, 2, 5)


def _groups(leader: StaffActor, by: StaffActor) -> list[Provision]:
    """Two that run for somebody else."""
    with school_scope(by.school_id):
        ben = make_pupil(School.objects.get(pk=by.school_id), "Ben", "Turner")
        return [
            put_in_place(what=replace(new_provision(leader), name=name, group_size=4), pupils=[ben], by=by)
            for name in ("Phonics", "Talking")
        ]


def _take(provision: Provision) -> Callable[[], object]:
    """As an act begins that ends it."""
    return lambda: hold_provision(provision)


def _ended(provision: Provision, by: StaffActor) -> Callable[[], object]:
    return lambda: end_provision(provision, on=TODAY, why="Enough", by=by)


def _join(provision: Provision) -> PlannedSupport:
    return PlannedSupport(
        key=f"new{provision.pk}", provision=provision.code, name=provision.name, group_size=4
    )


def test_a_plan_that_joins_groups_while_one_of_them_ends(
    oakfield: School, plan: Plan, priya: StaffActor, reid: StaffActor
) -> None:
    cycle, contents = plan
    phonics, talking = _groups(reid, priya)
    with school_scope(oakfield.pk):
        joins = replace(contents, supports=(*contents.supports, _join(phonics), _join(talking)))
        keep_plan(cycle, contents=joins, seen_version=2, by=priya)
    told = meanwhile(
        oakfield, _take(talking), lambda: share_plan(cycle, by=priya), then=_ended(talking, priya)
    )
    assert isinstance(told, Refused), told
    assert told.sentence.startswith("Talking has its last day on 23 November 2026, so there is nothing left")
    with school_scope(oakfield.pk):
        assert not Place.objects.filter(pupil=cycle.pupil).exists()


END: dict[str, Any] = {"watch_for": "Guessing.", "look_back_on": SPRING}


def _support_ends(cycle: Cycle, by: StaffActor) -> Callable[[], object]:
    return lambda: end_support(cycle.pupil, on=TODAY, reason="She reads.", by=by, **END)


def _leaves(cycle: Cycle, by: StaffActor) -> Callable[[], object]:
    return lambda: leave_school(cycle.pupil, on=TODAY, by=by)


def _review_ends_it(cycle: Cycle, by: StaffActor) -> Callable[[], object]:
    review, what = review_to_decide(cycle, by), NewDecision(decision="end", reason="She reads.", **END)
    return lambda: decide_review(review, what=what, by=by)


@pytest.mark.parametrize("ends", [_support_ends, _leaves, _review_ends_it])
def test_all_support_ends_while_some_of_it_is_ended(
    oakfield: School, cycle: Cycle, priya: StaffActor, ends: Callable[..., Callable[[], object]]
) -> None:
    all_of_it = ends(cycle, priya)
    with school_scope(oakfield.pk):
        reading = Provision.objects.get()
    answer = meanwhile(oakfield, _take(reading), all_of_it, then=_ended(reading, priya))
    assert not isinstance(answer, Refused), answer
    with school_scope(oakfield.pk):
        assert Cycle.objects.get().closed_on == Place.objects.get().ends_on == TODAY


def _leaving(cycle: Cycle, by: StaffActor) -> Callable[[], object]:  # with a child of the groups
    return lambda: leave_together([cycle.pupil, Pupil.objects.get(forename="Ben")], on=TODAY, by=by)


def test_two_leave_while_one_is_given_a_place_in_a_group_of_the_other(
    oakfield: School, cycle: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    """Whoever gives it has the pupil first, then asks for the group."""
    phonics, _talking = _groups(reid, priya)
    holds, gives = (
        lambda: hold_pupils(cycle.pupil),
        lambda: give_place(phonics, pupil=cycle.pupil, on=TODAY, by=priya),
    )
    answer = meanwhile(oakfield, holds, _leaving(cycle, priya), then=gives)
    assert answer is None
    with school_scope(oakfield.pk):
        assert set(Place.objects.values_list("ends_on", flat=True)) == {TODAY}


@pytest.mark.parametrize("leaves", [_leaves, _leaving])
def test_a_place_is_given_while_the_pupil_leaves_alone_or_with_a_child_of_the_group(
    oakfield: School,
    cycle: Cycle,
    priya: StaffActor,
    reid: StaffActor,
    leaves: Callable[..., Callable[[], object]],
) -> None:
    """The other way about: whoever gives it waits for the pupil with empty hands."""
    phonics, _talking = _groups(reid, priya)
    told = meanwhile(
        oakfield,
        lambda: hold_pupils(cycle.pupil),
        lambda: give_place(phonics, pupil=cycle.pupil, on=TODAY + timedelta(days=1), by=priya),
        then=leaves(cycle, priya),
    )
    assert isinstance(told, Refused), told
    assert "has 23 November 2026 as the last day on the roll" in told.sentence
    with school_scope(oakfield.pk):
        assert not Place.objects.filter(pupil=cycle.pupil, provision=phonics).exists()


def test_a_plan_that_joins_a_group_while_the_pupil_is_given_a_place_in_it(
    oakfield: School, plan: Plan, priya: StaffActor, reid: StaffActor
) -> None:
    cycle, contents = plan
    phonics, _talking = _groups(reid, priya)
    with school_scope(oakfield.pk):
        joins = replace(contents, supports=(*contents.supports, _join(phonics)))
        keep_plan(cycle, contents=joins, seen_version=2, by=priya)
    answer = meanwhile(
        oakfield,
        lambda: hold_pupils(cycle.pupil),
        lambda: share_plan(cycle, by=priya),
        then=lambda: give_place(phonics, pupil=cycle.pupil, on=TODAY, by=priya),
    )
    assert isinstance(answer, PlanVersion | Refused), answer


def test_a_session_is_said_while_its_support_ends(
    oakfield: School, cycle: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        reading, slot = Provision.objects.get(), Slot.objects.get(weekday=0)
    answer = meanwhile(
        oakfield, _take(reading), lambda: log_session(slot, on=TODAY, by=reid), then=_ended(reading, priya)
    )
    assert isinstance(answer, Session), answer


def _keep(cycle: Cycle, by: StaffActor) -> Callable[[], object]:
    def keep() -> object:
        draft = PlanDraft.objects.get(cycle=cycle)
        seen = PlanContents.from_json(draft.contents)
        wanted = replace(seen, at_home="Sing.")
        return keep_plan(cycle, contents=wanted, seen_version=draft.version, seen=seen, by=by)

    return keep


def test_a_session_is_said_with_its_check_while_the_plan_is_kept(
    oakfield: School, cycle: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        slot = Slot.objects.get(weekday=0)
        due = due_check(outcome_now())
    log = lambda: log_session_with_checks(slot, on=TODAY, scores=[(due, Decimal(52))], by=reid)  # noqa: E731 - one race's own
    assert isinstance(
        meanwhile(oakfield, lambda: take_cycle(cycle.pk), log, then=_keep(cycle, priya)), Session
    )
    undo = lambda: undo_session_with_checks(Session.objects.get(), by=reid)  # noqa: E731 - as above
    assert isinstance(
        meanwhile(oakfield, lambda: take_cycle(cycle.pk), undo, then=_keep(cycle, priya)), Session
    )
    with school_scope(oakfield.pk):
        assert Check.objects.get().replaced_at is not None


def test_an_assessment_ends_without_sen_while_its_plan_is_kept(
    oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
        cycle = Cycle.objects.get()
    not_sen = a_step("not_sen", helped_by="The school nurse")
    answer = meanwhile(
        oakfield,
        lambda: take_cycle(cycle.pk),
        lambda: decide_on_concern(samis_concern, step=not_sen, by=priya),
        then=_keep(cycle, priya),
    )
    assert isinstance(answer, ConcernStep), answer
    with school_scope(oakfield.pk):
        assert Cycle.objects.get().closed_on == TODAY
