"""Status and needs are taken before the history, and in one order: nobody waits in a circle, on real connections."""

from collections.abc import Callable
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupils.models import Pupil
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.register.actions.record_need import record_need
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.holding import hold_needs
from endeavour.register.models import Concern, Need, StatusPeriod
from endeavour.schools.models import School
from tests.cast.concerns import a_step
from tests.cast.pupils import make_need, make_status
from tests.meanwhile import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)
TODAY, SEPTEMBER = date(2026, 11, 23), date(2026, 9, 7)
Starts = Callable[[Pupil, StaffActor], object]
SAID = {"difficulty": "Stops at long words.", "provision": "Reading, three times a week."}


def _start(pupil: Pupil, by: StaffActor) -> object:
    return start_sen_support(pupil, on=TODAY, need="MLD", by=by, **SAID)


def _decide(pupil: Pupil, by: StaffActor) -> object:
    step = a_step("support", on=TODAY, need="MLD", causes=("absence",), causes_note="None.", **SAID)
    return decide_concern(Concern.objects.get(), step=step, by=by)


@pytest.mark.parametrize("starts", [_start, _decide])
def test_a_need_is_recorded_while_support_starts_with_another(
    oakfield: School, samis_concern: Concern, priya: StaffActor, hart: StaffActor, starts: Starts
) -> None:
    pupil = samis_concern.pupil
    make_need(pupil, "SPLD")
    meanwhile(
        oakfield,
        lambda: hold_needs(pupil),
        lambda: starts(pupil, priya),
        then=lambda: record_need(pupil, kind="SLCN", by=hart),
    )
    with school_scope(oakfield.pk):
        assert set(Need.objects.values_list("type", flat=True)) == {"SPLD", "SLCN", "MLD"}


def test_a_status_is_put_right_while_the_next_begins(
    oakfield: School, sami: Pupil, priya: StaffActor, hart: StaffActor
) -> None:
    make_status(sami, "N", date(2026, 9, 1), date(2026, 9, 30))
    make_status(sami, "K", date(2026, 10, 1))
    meanwhile(
        oakfield,
        lambda: StatusPeriod.objects.select_for_update().get(code="N"),
        lambda: correct_status_start(sami, starts_on=SEPTEMBER, by=priya),
        then=lambda: record_ehc_plan(sami, on=TODAY, by=hart),
    )
    with school_scope(oakfield.pk):
        held = StatusPeriod.objects.order_by("starts_on").values_list("code", flat=True)
        assert list(held) == ["N", "K", "E"]
