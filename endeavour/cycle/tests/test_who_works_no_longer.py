"""Whoever works with a pupil no longer reads their lines no longer: what was given then was for those lessons."""

from collections.abc import Callable
from datetime import date

import pytest
from django.http import Http404

from endeavour.access.actions.take_out_of_class import take_out_of_class
from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.models import ClassStaff
from endeavour.cycle.access import readings_seen_by, version_given_to
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.queries.given_lines import given_lines
from endeavour.cycle.queries.readers import not_read_by
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, reading_support, shared
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.people import make_staff

TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
Gone = Callable[[Pupil, StaffActor], object]


def _again(actor: StaffActor) -> StaffActor:
    """As they sign in next."""
    found = staff_at(actor.school, actor.person)
    assert found is not None
    return found


def _no_lines(actor: StaffActor, maya: Pupil) -> None:
    now = _again(actor)
    assert not given_lines(now)
    assert not not_read_by(now)
    with pytest.raises(Http404):
        version_given_to(now, maya.pid)


def _to_another_class(maya: Pupil, priya: StaffActor) -> None:
    Pupil.objects.filter(pk=maya.pk).update(school_class=None)


def _out_of_the_class(maya: Pupil, priya: StaffActor) -> None:
    for place in ClassStaff.objects.all():
        take_out_of_class(place, by=priya)


@pytest.mark.parametrize("gone", [_to_another_class, _out_of_the_class])
def test_a_teacher_of_the_class_that_was(
    at_oakfield: School, maya: Pupil, shah: StaffActor, reid: StaffActor, priya: StaffActor, gone: Gone
) -> None:
    shared(maya, mayas_plan(reid), priya)
    assert maya.pk in given_lines(_again(shah))
    gone(maya, priya)
    _no_lines(shah, maya)


def _led_by_another(maya: Pupil, priya: StaffActor) -> None:
    hand_over([Hands(Provision.objects.get(), priya.person.pk, None)], by=priya)


def _ended(maya: Pupil, priya: StaffActor) -> None:
    end_place(Provision.objects.get(), pupil=maya, on=YESTERDAY, why="Reads well", by=priya)


@pytest.mark.parametrize("gone", [_led_by_another, _ended])
def test_a_leader_of_support_that_was(
    at_oakfield: School, maya: Pupil, grant: StaffActor, priya: StaffActor, gone: Gone
) -> None:
    with on(SEPTEMBER):
        shared(maya, mayas_plan(grant), priya)
    assert maya.pk in given_lines(_again(grant))
    gone(maya, priya)
    _no_lines(grant, maya)


def test_an_owner_of_an_outcome_reads_them_as_long_as_it_stands(
    at_oakfield: School, maya: Pupil, grant: StaffActor, reid: StaffActor, priya: StaffActor
) -> None:
    version: PlanVersion = shared(
        maya, mayas_plan(reid, outcomes=(reading_outcome(owner_id=grant.person.pk),)), priya
    )
    assert version_given_to(_again(grant), maya.pid) == version
    version.cycle.outcomes.update(taken_out_on=TODAY)
    _no_lines(grant, maya)


def test_support_that_is_to_begin_is_prepared_with_them(
    at_oakfield: School, maya: Pupil, grant: StaffActor, priya: StaffActor
) -> None:
    later = reading_support(grant, starts_on=date(2026, 12, 1))
    shared(maya, mayas_plan(grant, supports=(later,)), priya)
    assert readings_seen_by(_again(grant)).exists()


def test_who_sees_every_pupil_keeps_what_they_were_given(
    at_oakfield: School, maya: Pupil, reid: StaffActor, priya: StaffActor
) -> None:
    hart = make_staff(at_oakfield, "senco", "Mr", "Ned", "Hart")
    shared(maya, mayas_plan(hart), priya)
    _led_by_another(maya, priya)
    assert maya.pk in given_lines(_again(hart))
