"""L2 at length: a thousand forms, nine mishaps, everybody looking."""

from collections.abc import Callable

import pytest

from tests.doors.summary import TYPED
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world
from tests.typed.mishaps import MISHAPS, MISHAPS_OF_KEPT
from tests.typed.recovering import try_forms

__all__ = ["quiet", "whole_world", "world"]

pytestmark = pytest.mark.night
# So many forms are about two rounds of all pages.
TURNS, A_TURN, ROUNDS = 10, 102, 2
ENOUGH = 5


def test_the_floor() -> None:
    assert TURNS * A_TURN >= 1_000


@pytest.mark.parametrize("turn", range(TURNS))
def test_what_was_typed_is_found_again(
    world: World, turn: int, record_property: Callable[[str, object], None]
) -> None:
    tally = try_forms(world, A_TURN, first=turn * ROUNDS)
    record_property(TYPED, tally.figures())
    assert all(tally.by[mishap] >= ENOUGH for mishap in (*MISHAPS, *MISHAPS_OF_KEPT)), tally.by
    assert not tally.lost, "\n".join(tally.lost[:40])
    assert not tally.shown, "\n".join(tally.shown[:40])
