"""The wall of each act itself, which the page's wall before it hides from the sweep."""

import pytest

from tests.doors.acts import Act, acts, lets_through
from tests.doors.world import World


def test_the_walk_finds_them() -> None:
    names = {act.__name__ for act in acts()}
    assert {"start_sen_support", "send_notice", "restrict_contact", "take_over", "give_post"} <= names


@pytest.mark.parametrize("act", acts(), ids=lambda act: str(act.__name__))
def test_it_refuses_who_may_not_and_what_is_elsewhere(world: World, act: Act) -> None:
    assert not lets_through(act, world)
