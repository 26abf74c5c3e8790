"""Asking teachers about pupils, and reminding those who have not answered."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Cycle, Round
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil
from tests.cast.reviews import make_cycle

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    return make_cycle(maya)


def ask(cycle: Cycle, by: StaffActor, due_on: date = FRIDAY) -> Round:
    with school_scope(by.school_id):
        return start_round([cycle], due_on=due_on, by=by)


def jobs() -> list[dict[str, object]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name="tell_teacher").order_by("id")]


def test_asks_whoever_teaches_the_pupil_and_tells_them_once(
    cycle: Cycle, priya: StaffActor, shah: StaffActor, reid: StaffActor, grant: StaffActor
) -> None:
    made = ask(cycle, priya)
    with school_scope(priya.school_id):
        assert [asked.teacher_id for asked in Asked.objects.filter(round=made)] == [shah.person.pk]
        kinds = list(AuditEvent.objects.values_list("kind", "pupil"))
    assert ("TeachersAsked", cycle.pupil.pid) in kinds
    told = {"school_id": priya.school_id, "person_id": shah.person.pk, "round_code": made.code}
    assert jobs() == [told]


def test_nobody_is_asked_twice_while_the_question_is_open(cycle: Cycle, priya: StaffActor) -> None:
    ask(cycle, priya)
    with pytest.raises(Refused, match="have been asked already"):
        ask(cycle, priya)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 11, 22), "today or a later day"),
        (date(2026, 11, 28), "Choose a school day"),
        (date(2026, 12, 24), "Choose a school day"),
    ],
)
def test_answers_are_due_on_a_school_day_to_come(
    cycle: Cycle, priya: StaffActor, day: date, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        ask(cycle, priya, day)


def test_a_class_without_a_teacher_is_named(oakfield: School, priya: StaffActor) -> None:
    cycle = make_cycle(make_pupil(oakfield, "Noah", "Bell"))
    with pytest.raises(Refused, match="Nobody is recorded as teaching Noah B"):
        ask(cycle, priya)


def test_a_teacher_asks_no_other_teachers(cycle: Cycle, shah: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        ask(cycle, shah)


def test_reminds_those_who_wait_once_a_day(cycle: Cycle, priya: StaffActor, shah: StaffActor) -> None:
    made = ask(cycle, priya)
    with school_scope(priya.school_id):
        assert nudge(made, by=priya) == 1
        with pytest.raises(Refused, match="reminded today"):
            nudge(made, by=priya)
        Asked.objects.update(answer="not_enough", answered_at=made.started_at)
        with pytest.raises(Refused, match="Everyone has answered"):
            nudge(made, by=priya)
    assert [job.get("again") for job in jobs()] == [None, "20261123"]
