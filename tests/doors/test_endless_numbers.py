"""No number from a form or an address is so long that the page breaks. The sweep tries some; here all are tried."""

from collections.abc import Iterator

import pytest

from tests.doors.actors import visitor_named
from tests.doors.calls import Call, Sender, undone
from tests.doors.routes import routes
from tests.doors.sweep import Sweep
from tests.doors.world import World


def _calls(sweep: Sweep, variant: str, verb: str) -> Iterator[Call]:
    """One for every address, with ids that fit at Oakfield."""
    for route in routes():
        fitting = (aim for aim in sweep.things.aims(route) if aim.fits and aim.school in ("", "oakfield"))
        if aim := next(fitting, None):
            yield Call(route, verb, aim, variant)


@pytest.mark.parametrize(("variant", "verb"), [("endless", "POST"), ("endless query", "GET")])
def test_a_number_without_end_breaks_no_page(world: World, variant: str, verb: str) -> None:
    sweep, senco = Sweep(world), visitor_named("senco", world)
    sender: Sender = sweep.sender
    broken = []
    for call in _calls(sweep, variant, verb):
        with undone():
            sender.prepare(call, senco)
            status = sender.send(call, senco).status_code
        if status >= 500:
            broken.append(f"{call} → {status}")
    assert not broken, "\n".join(broken)
