"""Support of a new plan that has somebody in two places at once is pointed out, and nothing stands in its way."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.models import PlanDraft
from endeavour.cycle.plan_contents import PlanContents, PlannedSupport
from endeavour.cycle.tests.plans import kept, mayas_plan, reading_support
from endeavour.plan_pages.tests.making import page_of
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.support import new_provision

MONDAY = ((0, time(9, 15)),)
LEADS = "Mr Reid would lead Reading and Spelling at the same time, on Monday. Is that right?"
PUPIL = "Maya would be in Reading and Spelling at the same time, on Monday. Is that right?"


def _check(maya: Pupil, priya: StaffActor, sign_in: SignIn, *supports: PlannedSupport) -> str:
    plan = replace(mayas_plan(priya), supports=supports)
    with school_scope(priya.school_id):
        kept(maya, plan, priya)
    return words(page_of(sign_in(priya), maya, "check"))


def _two(reid: StaffActor, **different: Any) -> tuple[PlannedSupport, PlannedSupport]:
    reading = replace(reading_support(reid), name="Reading", times=MONDAY, ends_on=date(2026, 12, 18))
    return reading, replace(reading, key="spelling", name="Spelling", **different)


def test_two_new_ones_with_one_leader_are_pointed_out_once_and_so_is_the_pupil(
    maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    check = _check(maya, priya, sign_in, *_two(reid))
    assert check.count(LEADS) == 1
    assert check.count(PUPIL) == 1


def test_with_two_leaders_the_pupil_is_still_in_two_places(
    maya: Pupil, priya: StaffActor, reid: StaffActor, hart: StaffActor, sign_in: SignIn
) -> None:
    check = _check(maya, priya, sign_in, *_two(reid, leader_id=hart.person.pk))
    assert PUPIL in check
    assert "would lead" not in check


@pytest.mark.parametrize(
    "different",
    [
        {"times": ((0, time(9, 35)),)},
        {"times": ((1, time(9, 15)),)},
        {"starts_on": date(2027, 1, 4), "ends_on": None},
    ],
)
def test_one_after_the_other_is_no_mistake(
    different: dict[str, Any], maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    assert "at the same time" not in _check(maya, priya, sign_in, *_two(reid, **different))


def test_new_support_beside_what_the_pupil_has_is_pointed_out_unless_that_is_taken_out(
    maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    reading = _two(reid)[0]
    runs = new_provision(None, name="Spelling", starts_on=date(2026, 11, 2), times=MONDAY)
    with school_scope(priya.school_id):
        code = put_in_place(what=runs, pupils=[maya], by=priya).code
    assert PUPIL in _check(maya, priya, sign_in, reading)
    with school_scope(priya.school_id):
        draft = PlanDraft.objects.select_related("cycle").get()
        without = replace(PlanContents.from_json(draft.contents), taken_out=(code,))
        keep_plan(draft.cycle, contents=without, seen_version=draft.version, by=priya)
    assert "at the same time" not in words(page_of(sign_in(priya), maya, "check"))
