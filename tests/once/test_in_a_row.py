"""L4: every form of the program, sent twice in a row, leaves what one leaves. A share of them here, all by night."""

from collections.abc import Callable

import pytest

from tests.doors.summary import ONCE
from tests.doors.world import World
from tests.once.listed import whole
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_in_a_row
from tests.once.turn import turns_share
from tests.once.worlds import quiet, whole_world, world

__all__ = ["quiet", "whole_world", "world"]
Note = Callable[[str, object], None]


def test_in_a_row(world: World, record_property: Note) -> None:
    tally = Tally()
    for _route, calls, who in turns_share(list(posts(world))):
        twice_in_a_row(likely_form(calls, who, world, tally), world, tally)
    record_property(ONCE, tally.figures())
    whole(tally)


def test_forms_do_double_without_the_wall(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the tests above can fail."""
    monkeypatch.setattr("endeavour.access.needs.once", lambda request, actor, do: do())
    tally = Tally()
    for route, calls, who in list(posts(world)):
        if route.name == "desk:contact_add":
            twice_in_a_row(likely_form(calls, who, world, tally), world, tally)
    assert tally.acted
    assert tally.broken
