"""A3: the database holds alone. The sweep with the doors and managers of Python opened shows no other school's row."""

from collections.abc import Callable

import pytest

from tests.doors.actors import Visitor, visitor_named
from tests.doors.calls import Call
from tests.doors.opening import database_opened, python_opened
from tests.doors.summary import ALONE
from tests.doors.sweep import Sweep
from tests.doors.world import World

# The first tries other schools' ids at her own address; the others work where the rows are.
VISITORS = {"another school's SENCO": "northgate", "senco": "oakfield", "teacher": "oakfield"}
A_VISITOR = 200


def foreign_calls(sweep: Sweep, visitor: Visitor, number: int) -> list[Call]:
    """Where the visitor works, with ids of the other schools in every place."""
    slug = VISITORS[visitor.name]
    calls = sweep.sample(number * 25, visitor, "foreign")
    return [call for call in calls if call.aim.at == slug and call.verb in ("GET", "POST")][:number]


@pytest.mark.parametrize("name", VISITORS)
def test_rows_of_another_school_shown_0(
    world: World, name: str, record_property: Callable[[str, object], None]
) -> None:
    sweep = Sweep(world)
    visitor = visitor_named(name, world)
    calls = foreign_calls(sweep, visitor, A_VISITOR)
    with python_opened():
        tally = sweep.run(calls, visitor)
    record_property(
        ALONE, {"calls tried": tally.tried, "rows of another school": len(tally.of_other_schools)}
    )
    assert tally.tried == A_VISITOR
    assert not tally.of_other_schools, tally.of_other_schools[:20]
    assert not tally.written_elsewhere, tally.written_elsewhere[:20]
    assert not tally.broken, tally.broken[:20]


def test_there_would_be_something_to_see(world: World) -> None:
    """The same with the database opened too."""
    sweep, name = Sweep(world), "another school's SENCO"
    visitor = visitor_named(name, world)
    calls = foreign_calls(sweep, visitor, A_VISITOR)
    with python_opened(), database_opened(world.school_ids):
        tally = sweep.run(calls, visitor)
    assert len(tally.of_other_schools) > A_VISITOR / 4
