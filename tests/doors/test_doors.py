"""The wall of each door itself, which scope and database behind it hide from the sweep."""

import pytest

from tests.doors.doors import doors, lets_through, statement
from tests.doors.world import World


def test_every_door_is_stated_and_stands() -> None:
    assert doors().keys() == statement().keys(), "say in tests/doors/doors.csv whom each door lets to what"


@pytest.mark.parametrize("name", sorted(statement()))
def test_it_shows_what_it_must_and_nothing_else(world: World, name: str) -> None:
    assert not lets_through(name, world)
