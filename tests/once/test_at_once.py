"""L4: every form of the program, sent twice at once, leaves what one leaves. A share of them here, all by night."""

from collections.abc import Callable

from tests.doors.summary import ONCE
from tests.once.listed import whole
from tests.once.posts import Tally, posts
from tests.once.sending import likely_form, twice_at_once
from tests.once.turn import EIGHTHS, turns_share
from tests.once.worlds import Afresh, afresh, quiet

__all__ = ["afresh", "quiet"]
Note = Callable[[str, object], None]


def test_at_once(afresh: Afresh, record_property: Note) -> None:
    """Real connections, real commits: the second waits at the number of the form."""
    tally = Tally()
    with afresh() as world:
        forms = list(posts(world))
    for _route, calls, who in turns_share(forms, ahead=EIGHTHS // 2):
        with afresh() as world:
            twice_at_once(likely_form(calls, who, world, tally), world, tally)
    record_property(ONCE, tally.figures())
    whole(tally)
