"""Miss Shah is asked about her six pupils by Friday; Year 5's teachers have answered in part."""

import pytest

from endeavour import clock
from endeavour.cycle.queries.asked import asked_of
from endeavour.cycle.queries.rounds import teachers_waited_for
from endeavour.cycle.queries.to_do import open_cycles
from endeavour.demo.cast import oakfield
from endeavour.demo.tests.at_school import at_school

pytestmark = pytest.mark.usefixtures("in_the_demo")


def test_miss_shah_has_six_pupils_to_comment_on_maya_first() -> None:
    with at_school(oakfield(), "teacher-rowan") as shah:
        asked = asked_of(shah)
    assert len(asked) == 6
    assert asked[0].pupil == "Maya O"
    assert {(line.due_on.isoformat(), line.answer) for line in asked} == {("2026-11-27", "")}


def test_year_5_has_answered_in_part() -> None:
    with at_school(oakfield()):
        waited = {one.name: one.left for one in teachers_waited_for(open_cycles(today=clock.today()))}
    assert waited["Miss Shah"] == 6
    assert len(waited) > 1
