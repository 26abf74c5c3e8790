"""To assess is a next step with a day: the cycle in which it is done begins with the decision."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.models import Cycle
from endeavour.cycle.queries.cycles import cycle_of
from endeavour.pupils.models import Pupil
from endeavour.register.actions.reopen_concern import reopen_concern
from endeavour.register.models import Concern, ConcernStep
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.concerns import a_step, make_concern
from tests.cast.reviews import make_cycle

TODAY = date(2026, 11, 23)
NOT_SEN = a_step("not_sen", helped_by="The school nurse")


@pytest.fixture
def assessed(at_oakfield: School, samis_concern: Concern, priya: StaffActor) -> Concern:
    decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
    return samis_concern


def test_to_assess_begins_the_cycle_in_which_it_is_done(assessed: Concern, sami: Pupil) -> None:
    cycle = cycle_of(sami.pk)
    assert cycle is not None
    assert (cycle.number, cycle.stage, cycle.opened_on) == (1, "assess", TODAY)
    assert set(AuditEvent.objects.values_list("kind", flat=True)) >= {"ConcernDecided", "CycleBegun"}


def test_one_that_is_open_is_gone_on_with(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    begin_cycle(sami, on=date(2026, 11, 2), by=priya)
    decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
    assert Cycle.objects.get().opened_on == date(2026, 11, 2)


def test_where_there_is_no_sen_it_ends(assessed: Concern, sami: Pupil, priya: StaffActor) -> None:
    decide_on_concern(assessed, step=NOT_SEN, by=priya)
    assert Cycle.objects.get().closed_on == TODAY


def test_opened_again_it_is_assessed_in_a_new_one(assessed: Concern, sami: Pupil, priya: StaffActor) -> None:
    decide_on_concern(assessed, step=NOT_SEN, by=priya)
    reopen_concern(assessed, reason="His hearing test came.", word_back="We look again.", by=priya)
    decide_on_concern(assessed, step=a_step("assess"), by=priya)
    assert list(Cycle.objects.order_by("number").values_list("number", "closed_on")) == [
        (1, TODAY),
        (2, None),
    ]


def test_but_not_while_something_else_asks_for_it(
    assessed: Concern, sami: Pupil, priya: StaffActor, shah: StaffActor
) -> None:
    other = make_concern(sami, by=shah)
    decide_on_concern(assessed, step=NOT_SEN, by=priya)
    assert Cycle.objects.get().closed_on is None
    decide_on_concern(other, step=NOT_SEN, by=priya)
    assert Cycle.objects.get().closed_on == TODAY


def test_nor_where_a_plan_was_shared(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    make_cycle(sami)
    decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
    decide_on_concern(samis_concern, step=NOT_SEN, by=priya)
    assert Cycle.objects.get().closed_on is None


def test_support_goes_on_in_it(assessed: Concern, sami: Pupil, priya: StaffActor) -> None:
    limbs = {"difficulty": "Sounds in words are hard.", "provision": "Phonics each day."}
    step = a_step("support", causes=("senses",), on=TODAY, **limbs)
    decide_on_concern(assessed, step=step, by=priya)
    assert Cycle.objects.get().closed_on is None


def test_only_who_decides_and_all_or_nothing(
    at_oakfield: School,
    samis_concern: Concern,
    priya: StaffActor,
    head: StaffActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(PermissionDenied):
        decide_on_concern(samis_concern, step=a_step("assess"), by=head)
    audit_fails(monkeypatch, begin_cycle)
    with pytest.raises(AuditFailedError):
        decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
    assert not ConcernStep.objects.exists()
    assert not Cycle.objects.exists()


def test_support_that_is_to_come_keeps_it_open(
    assessed: Concern, sami: Pupil, priya: StaffActor, shah: StaffActor
) -> None:
    """Decided today, and it starts on Thursday: what is typed of its plan by then is not lost."""
    other = make_concern(sami, by=shah)
    limbs = {"difficulty": "Sounds in words are hard.", "provision": "Phonics each day."}
    later = a_step("support", causes=("none",), on=date(2026, 11, 26), **limbs)
    decide_on_concern(assessed, step=later, by=priya)
    decide_on_concern(other, step=NOT_SEN, by=priya)
    assert Cycle.objects.get().closed_on is None
