"""L4 at length: every address that can be posted to, its form sent twice at once."""

from collections.abc import Callable

import pytest

from tests.doors.summary import ONCE
from tests.once.listed import whole_and_enough
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_at_once
from tests.once.worlds import Afresh, afresh, quiet

__all__ = ["afresh", "quiet"]

pytestmark = pytest.mark.night
Note = Callable[[str, object], None]


def test_at_once(afresh: Afresh, record_property: Note) -> None:
    tally = Tally()
    with afresh() as world:
        forms = list(posts(world))
    for _route, calls, who in forms:
        with afresh() as world:
            twice_at_once(likely_form(calls, who, world, tally), world, tally)
    record_property(ONCE, tally.figures())
    whole_and_enough(tally)
