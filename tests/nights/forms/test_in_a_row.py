"""L4 at length: every address that can be posted to, its form sent twice in a row."""

from collections.abc import Callable

import pytest

from tests.doors.summary import ONCE
from tests.doors.world import World
from tests.once.listed import whole_and_enough
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_in_a_row
from tests.once.worlds import quiet, whole_world, world

__all__ = ["quiet", "whole_world", "world"]

pytestmark = pytest.mark.night
Note = Callable[[str, object], None]


def test_in_a_row(world: World, record_property: Note) -> None:
    tally = Tally()
    for _route, calls, who in list(posts(world)):
        twice_in_a_row(likely_form(calls, who, world, tally), world, tally)
    record_property(ONCE, tally.figures())
    whole_and_enough(tally)
