"""A1: nobody sees or changes a record they may not. A seeded sample of all calls, visitor by visitor; more by night."""

from collections.abc import Callable

import pytest

from tests.doors.actors import NAMES, visitor_named
from tests.doors.summary import SWEPT
from tests.doors.sweep import Sweep
from tests.doors.world import World

A_VISITOR = 350


def test_the_sample_is_large_enough() -> None:
    assert A_VISITOR * len(NAMES) >= 5_000


@pytest.mark.parametrize("name", NAMES)
def test_nobody_sees_or_changes_what_they_may_not(
    world: World, name: str, record_property: Callable[[str, object], None]
) -> None:
    sweep, visitor = Sweep(world), visitor_named(name, world)
    tally = sweep.run(sweep.sample(A_VISITOR, visitor, name), visitor)
    record_property(SWEPT, tally.figures())
    assert tally.tried >= A_VISITOR
    assert not tally.faults, "\n".join([tally.line(), *tally.faults[:40]])
