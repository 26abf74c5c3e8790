"""L4: every form of the program, sent twice at once, leaves what one leaves. A share of them here, all by night."""

from collections.abc import Callable

from tests.doors.summary import ONCE
from tests.doors.world import World
from tests.once.listed import whole
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_at_once
from tests.once.worlds import kept_world, quiet

__all__ = ["kept_world", "quiet"]
Note = Callable[[str, object], None]
SHARE = 8


def test_at_once(kept_world: World, record_property: Note) -> None:
    """Real connections, real commits: the second waits at the number of the form."""
    tally = Tally()
    for _route, calls, who in list(posts(kept_world))[SHARE // 2 :: SHARE]:
        twice_at_once(likely_form(calls, who, kept_world, tally), kept_world, tally)
    record_property(ONCE, tally.figures())
    whole(tally)
