"""A2: the sweep works. Rules are broken one at a time, and each must be noticed. A few here; all of them by night."""

import random
from collections.abc import Callable

import pytest

from tests.doors.hunting import Hunt
from tests.doors.mutants import SAID_TWICE, mutants, ways_to_break_doors
from tests.doors.summary import HUNTED
from tests.doors.world import World

KINDS = ("act", "door", "page", "right", "wall")
OF_EACH = 4


def test_these_are_all_the_kinds() -> None:
    assert {mutant.kind for mutant in mutants()} == set(KINDS)
    assert len(mutants()) >= 150


def test_what_is_said_twice_is_still_said() -> None:
    """An excuse for a rule that is gone, or has another name by now, would excuse its follower."""
    assert {said for _door, said, *_rest in ways_to_break_doors()} >= SAID_TWICE.keys()


def test_each_rule_can_be_broken() -> None:
    """A rule that has another name by now must not wait for the night to be missed."""
    for mutant in mutants():
        with mutant.broken():
            pass


@pytest.fixture(scope="module")
def hunt(whole_world: World) -> Hunt:
    return Hunt(whole_world)


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_rule_is_noticed(
    hunt: Hunt, kind: str, record_property: Callable[[str, object], None]
) -> None:
    broken = [mutant for mutant in mutants() if mutant.kind == kind]
    chosen = random.Random(kind).sample(broken, OF_EACH)
    missed = [mutant.name for mutant in chosen if not hunt.caught(mutant)]
    record_property(HUNTED, {"tried": len(chosen), "caught": len(chosen) - len(missed)})
    assert not missed, f"nobody noticed: {missed}"
