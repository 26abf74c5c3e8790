"""L2 at length: a thousand forms, every page with every mishap, everybody looking."""

from collections.abc import Callable

import pytest

from tests.doors.summary import TYPED
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world
from tests.typed.mishaps import MISHAPS, MISHAPS_OF_KEPT, Mishap
from tests.typed.recovering import in_turn, nth_of, try_forms

__all__ = ["quiet", "whole_world", "world"]

pytestmark = pytest.mark.night
# So many forms are about two rounds of all pages.
TURNS, A_TURN, ROUNDS = 10, 102, 2
MOST_PAIRS = 0.9


def test_the_floor() -> None:
    assert TURNS * A_TURN >= 1_000


@pytest.mark.parametrize("mishaps", [MISHAPS, (*MISHAPS_OF_KEPT, *MISHAPS)])
def test_every_page_meets_every_mishap(mishaps: tuple[Mishap, ...]) -> None:
    rounds = range(1, TURNS * ROUNDS + 1)
    assert {nth_of(mishaps, "desk:plan_new", number) for number in rounds} == set(mishaps)


@pytest.mark.parametrize("turn", range(TURNS))
def test_what_was_typed_is_found_again(
    world: World, turn: int, record_property: Callable[[str, object], None]
) -> None:
    first = turn * ROUNDS
    tally = try_forms(world, A_TURN, first=first, choose=in_turn(first))
    record_property(TYPED, tally.figures())
    assert len(tally.pairs) >= MOST_PAIRS * A_TURN, "the same pages met the same mishaps again"
    # Few pages are kept as one types: in one turn they needn't meet what only they can, over all turns they do (above).
    assert tally.by.keys() >= {*MISHAPS}, tally.by
    assert not tally.lost, "\n".join(tally.lost[:40])
    assert not tally.shown, "\n".join(tally.shown[:40])
