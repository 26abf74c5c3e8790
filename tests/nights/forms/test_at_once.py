"""L4 at length: every address that can be posted to, its form sent twice at once."""

from collections.abc import Callable

import pytest

from tests.doors.summary import ONCE
from tests.doors.world import World
from tests.once.listed import whole
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_at_once
from tests.once.worlds import kept_world, quiet

__all__ = ["kept_world", "quiet"]

pytestmark = pytest.mark.night
Note = Callable[[str, object], None]


def test_at_once(kept_world: World, record_property: Note) -> None:
    tally = Tally()
    for _route, calls, who in list(posts(kept_world)):
        twice_at_once(likely_form(calls, who, kept_world, tally), kept_world, tally)
    record_property(ONCE, tally.figures())
    whole(tally)
