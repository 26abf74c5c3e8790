"""L3 at length, through the pages: every act before every other, and both people at it in any order."""

import random

import pytest

from tests.doors.calls import undone
from tests.doors.summary import EDITED
from tests.editors.test_pages import Desk, Note, at_a_concern, at_a_plan, play
from tests.editors.through_pages import Table

__all__ = ["at_a_concern", "at_a_plan"]

pytestmark = pytest.mark.night
TURNS = 20


@pytest.fixture(params=["at_a_plan", "at_a_concern"])
def desk(request: pytest.FixtureRequest) -> Desk:
    chosen: Desk = request.getfixturevalue(request.param)
    return chosen


def test_each_before_each(desk: Desk, record_property: Note) -> None:
    tally = play(desk, 1).tally
    record_property(EDITED, tally.figures())
    assert tally.met >= 16
    assert not tally.broken, "\n".join(tally.broken)


def test_in_any_order(desk: Desk, record_property: Note) -> None:
    table, dice = Table(desk.school_id), random.Random(823)
    alone = [move for move in desk.moves if "teacher" not in move.name]
    for turn in range(TURNS):
        with undone():
            table.at_random(desk.editors_of(alone[0], alone[0]), alone, dice, f"t{turn}")
    record_property(EDITED, table.tally.figures())
    assert table.tally.met >= TURNS
    assert not table.tally.broken, "\n".join(table.tally.broken)
