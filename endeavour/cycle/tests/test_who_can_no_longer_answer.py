"""A teacher who has left, or stands in other classes, is waited for no more: others can be asked in her place."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from endeavour import clock
from endeavour.access.actions.end_post import end_post
from endeavour.access.actions.take_out_of_class import take_out_of_class
from endeavour.access.actor import StaffActor
from endeavour.access.models import ClassStaff, Post
from endeavour.accounts import installation
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Cycle, Round
from endeavour.cycle.queries.rounds import Askable, askable, open_rounds, round_sheet, teachers_waited_for
from endeavour.cycle.queries.to_do import open_cycles
from endeavour.cycle.reminding import remind
from endeavour.cycle.telling_teachers import tell
from endeavour.cycle.tests.test_ask_teachers import jobs
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.people import make_staff
from tests.cast.reviews import make_cycle

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
LATER = datetime(2026, 11, 25, 9, tzinfo=clock.LONDON)
Gone = Callable[[StaffActor, StaffActor], object]


@pytest.fixture
def cycle(at_oakfield: School, maya: Pupil, shah: StaffActor) -> Cycle:
    return make_cycle(maya)


@pytest.fixture
def asked(cycle: Cycle, priya: StaffActor) -> Round:
    return start_round([cycle], due_on=FRIDAY, by=priya)


def _leaves(teacher: StaffActor, by: StaffActor) -> None:
    end_post(Post.objects.get(person=teacher.person), on=TODAY, by=by)


def _moves(teacher: StaffActor, by: StaffActor) -> None:
    take_out_of_class(ClassStaff.objects.get(person=teacher.person), on=TODAY, by=by)


GONE = pytest.mark.parametrize("gone", [_leaves, _moves])


def _line(actor: StaffActor) -> Askable:
    (line,) = askable(actor, today=clock.today())
    return line


@GONE
def test_whoever_came_after_can_be_asked(
    asked: Round, cycle: Cycle, class_3s: SchoolClass, priya: StaffActor, shah: StaffActor, gone: Gone
) -> None:
    assert _line(priya).asked_until == FRIDAY
    gone(shah, priya)
    new = make_staff(priya.school, "class_teacher", "Mr", "Sol", "Vale")
    with clock.at(LATER):
        ClassStaff.objects.create(
            school_id=priya.school_id,
            person=new.person,
            school_class=class_3s,
            kind="teaches",
            starts_on=TODAY,
        )
        line = _line(priya)
        assert (line.teachers, line.asked_until, line.can_be_asked) == (("Mr Vale",), None, True)
        made = start_round([cycle], due_on=FRIDAY, by=priya)
        assert [one.teacher_id for one in Asked.objects.filter(round=made)] == [new.person.pk]
        assert _line(priya).asked_until == FRIDAY


@GONE
def test_nobody_is_waited_for_or_reminded(
    asked: Round, priya: StaffActor, shah: StaffActor, gone: Gone
) -> None:
    assert [line.code for line in open_rounds(priya)] == [asked.code]
    assert [one.name for one in teachers_waited_for(open_cycles(today=TODAY))] == ["Miss Shah"]
    gone(shah, priya)
    with clock.at(LATER):
        assert open_rounds(priya) == ()
        assert teachers_waited_for(open_cycles(today=clock.today())) == ()
        assert round_sheet(priya, asked).waiting == ()
        assert remind(asked, by=priya) is None
    assert not [job for job in jobs() if "again" in job]


@GONE
def test_no_email_goes_to_her(
    asked: Round, priya: StaffActor, shah: StaffActor, gone: Gone, settings: Settings, tmp_path: Path
) -> None:
    """Not even of a question that was asked while she was still here."""
    settings.DATA = tmp_path
    installation.take_for_demo(True)
    gone(shah, priya)
    with clock.at(LATER):
        tell(priya.school_id, shah.person.pk, asked.code)
    assert not (tmp_path / "mail").exists()


def test_her_answer_stays(asked: Round, priya: StaffActor, shah: StaffActor) -> None:
    Asked.objects.update(answer="not_enough", answered_at=clock.now())
    _leaves(shah, priya)
    with clock.at(LATER):
        assert round_sheet(priya, asked).line.answered == 1
        assert _line(priya).heard_on == TODAY
