"""A plan puts special provision in place, which is to be told: nothing starts for a pupil without a status."""

from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.tests.plans import kept, mayas_plan
from endeavour.provision.models import Place
from endeavour.pupils.models import Pupil
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.pupils import make_status

TODAY = date(2026, 11, 23)


def _refused(pupil: Pupil, by: StaffActor, leader: StaffActor) -> str:
    with pytest.raises(Refused) as refused:
        share_plan(kept(pupil, mayas_plan(leader), by), by=by)
    assert not PlanVersion.objects.exists()
    assert not Place.objects.exists()
    return refused.value.sentence


def test_no_plan_is_shared_and_no_support_placed_before_sen_support_is_recorded(
    at_oakfield: School, sami: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    assert "Record SEN support for Sami first" in _refused(sami, priya, reid)


def test_what_is_over_or_says_no_sen_support_is_no_status(
    at_oakfield: School, sami: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    make_status(sami, "K", date(2025, 9, 8), date(2026, 11, 20))
    make_status(sami, "N", date(2026, 11, 21))
    assert "Record SEN support for Sami first" in _refused(sami, priya, reid)


@pytest.mark.parametrize(("code", "starts_on"), [("K", TODAY), ("K", date(2026, 11, 26)), ("E", TODAY)])
def test_support_a_plan_of_the_authority_or_support_to_come_is_enough(
    at_oakfield: School, sami: Pupil, priya: StaffActor, reid: StaffActor, code: str, starts_on: date
) -> None:
    make_status(sami, code, starts_on)
    assert share_plan(kept(sami, mayas_plan(reid), priya), by=priya).number == 1


def test_recorded_first_it_is_to_be_told(
    at_oakfield: School, sami: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    cycle = kept(sami, mayas_plan(reid), priya)
    start_sen_support(sami, on=clock.today(), difficulty="Sounds in words", provision="Phonics", by=priya)
    share_plan(cycle, by=priya)
    assert sami.pid in telling_steps()
