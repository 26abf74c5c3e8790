"""A1: nobody sees or changes a record they may not. Every address, a sample of all calls; the rest by night."""

import pytest

from tests.doors.actors import NAMES, visitor_named
from tests.doors.sweep import Sweep
from tests.doors.world import World

A_VISITOR = 400


def test_the_sample_is_large_enough() -> None:
    assert A_VISITOR * len(NAMES) >= 5_000


@pytest.mark.parametrize("name", NAMES)
def test_nobody_sees_or_changes_what_they_may_not(world: World, name: str) -> None:
    sweep = Sweep(world)
    tally = sweep.run(sweep.sample(A_VISITOR, name), visitor_named(name, world))
    print(name, tally.line())
    assert tally.tried >= A_VISITOR
    assert not tally.faults, "\n".join([tally.line(), *tally.faults[:200]])
