"""What is put into a message as it goes, and what happens to one that is on the wire."""

from collections.abc import Callable
from pathlib import Path

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.audit.models import AuditEvent
from endeavour.messages import sending
from endeavour.messages.actions.cancel_for import cancel_for
from endeavour.messages.links import LINK, key_of, link_of
from endeavour.messages.models import Message
from endeavour.messages.post.port import CannotNowError, Envelope
from endeavour.messages.state import State
from endeavour.messages.tests.sending import an_email, later, send_all
from endeavour.schools.models import School

pytestmark = pytest.mark.usefixtures("monday")


def test_the_link_is_put_in_as_it_goes_and_kept_nowhere(
    at_oakfield: School, priya: StaffActor, box: Path
) -> None:
    message = an_email(priya, text=f"Open it here: {LINK}")
    with clock.at(later(10)):
        send_all(at_oakfield)
    link = link_of(at_oakfield.pk, message.code)
    assert link in (box / f"{message.code}.eml").read_text().replace("=\n", "")
    assert key_of(at_oakfield.pk, message.code) not in Message.objects.get(pk=message.pk).text


class Meanwhile:
    """A way out on which something happens while it has the message in hand."""

    repeats_safely = False
    delivers = False

    def __init__(self, do: Callable[[], object], trouble: Exception | None = None) -> None:
        self.do = do
        self.trouble = trouble

    def take(self, envelope: Envelope) -> None:
        self.do()
        if self.trouble:
            raise self.trouble


@pytest.mark.parametrize(
    ("trouble", "state"),
    [(None, State.SENT), (CannotNowError("busy"), State.CANCELLED)],
    ids=["gone", "not yet"],
)
def test_a_restriction_that_comes_while_it_goes_is_kept_beside_what_became_of_it(
    at_oakfield: School,
    priya: StaffActor,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Exception | None,
    state: State,
) -> None:
    message = an_email(priya)
    way_out = Meanwhile(lambda: cancel_for(recipient="mother23", about="zara2345", by=priya), trouble)
    monkeypatch.setattr(sending, "post", lambda: way_out)
    with clock.at(later(10)):
        send_all(at_oakfield)
    with clock.at(later(20)):
        assert sending.codes_to_send(at_oakfield.pk) == []
        assert Message.objects.get(pk=message.pk).state(clock.now()) is state
    assert AuditEvent.objects.filter(kind="MessageCancelled").count() == 1
