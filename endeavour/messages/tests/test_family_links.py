"""A family's link: which one still opens, and what happens when it lay with somebody else."""

from datetime import timedelta
from pathlib import Path

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.audit.models import AuditEvent
from endeavour.messages import sending
from endeavour.messages.actions.confirm_delivery import NotOpenError, confirm_delivery
from endeavour.messages.actions.note_not_theirs import note_not_theirs
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.actions.queue_message import Outgoing, queue_message
from endeavour.messages.actions.stop_message import stop_message
from endeavour.messages.family_links import LASTS, family_link
from endeavour.messages.models import Message
from endeavour.messages.post.folder import FolderPost
from endeavour.messages.queries import deliveries, messages_about, open_messages
from endeavour.messages.state import State
from endeavour.schools.models import School
from tests.cast.people import MONDAY


def _email(by: StaffActor, document: str = "letter23") -> Message:
    facts = {"kind": "told", "about": "zara2345", "recipient": "mother23", "channel": "email"}
    return queue_message(Outgoing(**facts, document=document, address="parent@example.org"), by=by)


@pytest.fixture
def sent(at_oakfield: School, priya: StaffActor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Message:
    """A message that went ten minutes after eight forty."""
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    message = _email(priya)
    with clock.at(MONDAY + timedelta(minutes=10)):
        sending.send(at_oakfield.pk, message.code)
    message.refresh_from_db()
    return message


def test_it_opens_once_it_has_gone_and_for_thirty_days(at_oakfield: School, sent: Message) -> None:
    link = family_link(sent.code)
    assert link is not None
    assert (link.document, link.recipient) == ("letter23", "mother23")
    with clock.at(sent.goes_at + LASTS):
        assert family_link(sent.code) is not None
    with clock.at(sent.goes_at + LASTS + timedelta(seconds=1)):
        assert family_link(sent.code) is None


def test_it_does_not_open_before_it_went_or_once_stopped(at_oakfield: School, priya: StaffActor) -> None:
    held = _email(priya)
    assert family_link(held.code) is None
    stop_message(held, by=priya)
    assert family_link(held.code) is None
    assert family_link("nothere2") is None


def test_not_theirs_ends_it_and_the_person_is_to_be_reached_anew(
    at_oakfield: School, priya: StaffActor, sent: Message
) -> None:
    note_opened(sent.code, school_id=at_oakfield.pk)
    assert deliveries(["zara2345"], kinds=["told"])[0].state is State.OPENED
    note_not_theirs(sent.code, school_id=at_oakfield.pk)
    note_not_theirs(sent.code, school_id=at_oakfield.pk)
    assert family_link(sent.code) is None
    [delivery] = deliveries(["zara2345"], kinds=["told"])
    assert (delivery.state, delivery.delivered_at, delivery.opened_at) == (State.FAILED, None, None)
    [line] = messages_about(["zara2345"])
    assert line.delivered_at is not None
    assert line.not_theirs_at is not None
    assert AuditEvent.objects.filter(kind="MessageNotTheirs", pupil="zara2345").count() == 1
    with pytest.raises(NotOpenError):
        confirm_delivery(sent, how="handed_over", at=clock.now(), by=priya)


def test_once_it_lay_with_somebody_else_opening_counts_for_nothing(
    at_oakfield: School, sent: Message
) -> None:
    note_not_theirs(sent.code, school_id=at_oakfield.pk)
    note_opened(sent.code, school_id=at_oakfield.pk)
    sent.refresh_from_db()
    assert sent.opened_at is None


def test_open_are_those_that_somebody_must_see_to(
    at_oakfield: School, priya: StaffActor, shah: StaffActor, sent: Message
) -> None:
    assert open_messages(priya) == []
    note_not_theirs(sent.code, school_id=at_oakfield.pk)
    assert [line.code for line in open_messages(priya)] == [sent.code]
    again = _email(priya, document="letter24")
    assert [line.code for line in open_messages(priya)] == [again.code]
    stop_message(again, by=priya)
    assert [line.code for line in open_messages(priya)] == [sent.code]
    assert open_messages(shah) == []
