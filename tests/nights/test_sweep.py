"""The sweep at length: A1 with fifty thousand calls, A2 with every rule broken once, A3 with every foreign id."""

from collections.abc import Callable

import pytest

from tests.doors.actors import NAMES, visitor_named
from tests.doors.hunting import Hunt
from tests.doors.mutants import mutants
from tests.doors.opening import python_opened
from tests.doors.summary import ALONE, HUNTED, SWEPT
from tests.doors.sweep import Sweep
from tests.doors.test_database_alone import VISITORS, foreign_calls
from tests.doors.test_mutants import KINDS
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world

__all__ = ["quiet", "whole_world", "world"]

pytestmark = pytest.mark.night
# A session is good for twenty minutes and a proof for ten: a turn is shorter than either.
TURNS, A_TURN = 4, 900
FOREIGN = 1_500
Note = Callable[[str, object], None]


def test_the_floors() -> None:
    assert TURNS * A_TURN * len(NAMES) >= 50_000


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.parametrize("name", NAMES)
def test_nobody_sees_or_changes_what_they_may_not(
    world: World, name: str, turn: int, record_property: Note
) -> None:
    sweep, visitor = Sweep(world, everything=True), visitor_named(name, world)
    calls = sweep.sample(TURNS * A_TURN, visitor, name)[turn::TURNS]
    tally = sweep.run(calls, visitor)
    record_property(SWEPT, tally.figures())
    assert tally.tried >= A_TURN
    assert not tally.faults, "\n".join([tally.line(), *tally.faults[:40]])


@pytest.fixture
def hunt(world: World) -> Hunt:
    """Signed in anew for each turn."""
    return Hunt(world)


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.parametrize("kind", KINDS)
def test_every_broken_rule_is_noticed(hunt: Hunt, kind: str, turn: int, record_property: Note) -> None:
    broken = [mutant for mutant in mutants() if mutant.kind == kind][turn::TURNS]
    missed = [mutant.name for mutant in broken if not hunt.caught(mutant)]
    record_property(HUNTED, {"tried": len(broken), "caught": len(broken) - len(missed)})
    assert not missed, f"nobody noticed: {missed}"


@pytest.mark.parametrize("name", VISITORS)
def test_the_database_holds_alone(world: World, name: str, record_property: Note) -> None:
    sweep, visitor = Sweep(world), visitor_named(name, world)
    calls = foreign_calls(sweep, visitor, FOREIGN)
    with python_opened():
        tally = sweep.run(calls, visitor)
    record_property(
        ALONE, {"calls tried": tally.tried, "rows of another school": len(tally.of_other_schools)}
    )
    assert tally.tried == FOREIGN
    assert not tally.of_other_schools, tally.of_other_schools[:20]
    assert not tally.written_elsewhere, tally.written_elsewhere[:20]
