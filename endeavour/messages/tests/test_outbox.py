"""Held ten minutes, stoppable, then sent once."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.audit.models import AuditEvent
from endeavour.messages import sending
from endeavour.messages.actions.cancel_for import cancel_for
from endeavour.messages.actions.confirm_delivery import NotOpenError, confirm_delivery
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.actions.stop_message import StoppedAlreadyError, TooLateToStopError, stop_message
from endeavour.messages.models import Message
from endeavour.messages.post.folder import FolderPost
from endeavour.messages.post.port import CannotNowError, Envelope, RefusedError
from endeavour.messages.queries import deliveries, held_now, outbox
from endeavour.messages.state import State
from endeavour.messages.tests.sending import an_email, later, send_all
from endeavour.schools.models import School
from tests.cast.people import MONDAY


class Shut:
    repeats_safely = False
    delivers = False

    def __init__(self, trouble: Exception) -> None:
        self.trouble = trouble

    def take(self, envelope: Envelope) -> None:
        raise self.trouble


@pytest.fixture
def at_ten_minutes(monday: datetime) -> Iterator[None]:
    with clock.at(later(10)):
        yield


def test_it_is_held_ten_minutes_with_a_job_for_then(
    at_oakfield: School, priya: StaffActor, box: Path
) -> None:
    message = an_email(priya)
    assert message.state(clock.now()) is State.HELD
    assert message.goes_at - message.queued_at == timedelta(minutes=10)
    assert [line.code for line in held_now(priya)] == [message.code]
    assert ProcrastinateJob.objects.filter(task_name="send_message", args__code=message.code).count() == 1
    send_all(at_oakfield)
    assert list(box.iterdir()) == []


def test_after_ten_minutes_it_goes_once(at_oakfield: School, priya: StaffActor, box: Path) -> None:
    message = an_email(priya)
    with clock.at(later(10)):
        send_all(at_oakfield)
        sending.send(at_oakfield.pk, message.code)
    [file] = box.iterdir()
    assert b"Subject: A letter for you" in file.read_bytes()
    message.refresh_from_db()
    assert message.state(later(11)) is State.DELIVERED
    kinds = list(AuditEvent.objects.order_by("number").values_list("kind", flat=True))
    assert kinds == ["MessageQueued", "MessageSent", "MessageDelivered"]


def test_stopped_in_time_it_never_goes(at_oakfield: School, priya: StaffActor, box: Path) -> None:
    message = an_email(priya)
    stop_message(message, by=priya)
    with clock.at(later(30)):
        send_all(at_oakfield)
        assert list(box.iterdir()) == []
        assert outbox(priya)[0].state is State.STOPPED
        with pytest.raises(StoppedAlreadyError, match="Nothing was sent"):
            stop_message(message, by=priya)


def test_what_has_gone_cannot_be_stopped(at_oakfield: School, priya: StaffActor, box: Path) -> None:
    message = an_email(priya)
    with clock.at(later(10)):
        send_all(at_oakfield)
        with pytest.raises(TooLateToStopError, match="has gone"):
            stop_message(message, by=priya)


def test_a_restriction_takes_back_all_that_has_not_gone(
    at_oakfield: School, priya: StaffActor, box: Path
) -> None:
    an_email(priya)
    other = an_email(priya, recipient="father23")
    assert cancel_for(recipient="mother23", about="zara2345", by=priya) == 1
    with clock.at(later(10)):
        send_all(at_oakfield)
    assert [file.stem for file in box.iterdir()] == [other.code]


def test_a_shut_post_is_tried_again_and_given_up_after_a_day(
    at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = an_email(priya)
    monkeypatch.setattr(
        sending, "post", lambda: Shut(CannotNowError("The mail server could not be reached."))
    )
    for minutes, state in ((10, State.GOING), (60, State.GOING), (60 * 25, State.FAILED)):
        with clock.at(later(minutes)):
            send_all(at_oakfield)
            message.refresh_from_db()
            assert message.state(clock.now()) is state
    assert message.tries == 3
    assert message.failed_why == "The mail server could not be reached."


def test_a_refused_address_fails_at_once_with_the_reason(
    at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch, at_ten_minutes: None
) -> None:
    with clock.at(MONDAY):
        message = an_email(priya)
    monkeypatch.setattr(
        sending, "post", lambda: Shut(RefusedError("The mail server refused this address (550)."))
    )
    send_all(at_oakfield)
    message.refresh_from_db()
    assert (message.state(clock.now()), message.tries) == (State.FAILED, 0)


def test_without_a_mail_server_it_fails_in_words(
    at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = an_email(priya)
    monkeypatch.setattr(sending, "post", lambda: None)
    with clock.at(later(10)):
        send_all(at_oakfield)
    message.refresh_from_db()
    assert message.failed_why == sending.NO_POST


@pytest.mark.parametrize(("repeats", "state"), [(True, State.DELIVERED), (False, State.FAILED)])
def test_left_in_hand_by_a_worker_that_died(
    at_oakfield: School,
    priya: StaffActor,
    box: Path,
    monkeypatch: pytest.MonkeyPatch,
    repeats: bool,
    state: State,
) -> None:
    message = an_email(priya)
    monkeypatch.setattr(FolderPost, "repeats_safely", repeats)
    with clock.at(later(10)):
        Message.objects.filter(pk=message.pk).update(going_since=clock.now())
        send_all(at_oakfield)
        assert list(box.iterdir()) == [], "another worker may be at it for two minutes"
    with clock.at(later(13)):
        send_all(at_oakfield)
    message.refresh_from_db()
    assert message.state(later(13)) is state
    assert len(list(box.iterdir())) == (1 if repeats else 0)


def test_paper_waits_for_a_person_who_says_when_it_was_handed_over(
    at_oakfield: School, priya: StaffActor
) -> None:
    message = an_email(priya, channel="paper", address="")
    with clock.at(later(10)):
        assert message.state(clock.now()) is State.WAITING
        confirm_delivery(message, how="handed_over", at=clock.now(), by=priya)
        [told] = deliveries(["zara2345"], kinds=["told"])
        assert (told.state, told.delivered_how) == (State.DELIVERED, "handed_over")
        with pytest.raises(NotOpenError, match="already reached"):
            confirm_delivery(message, how="handed_over", at=clock.now(), by=priya)


def test_nobody_says_today_that_it_was_read_aloud_tomorrow(at_oakfield: School, priya: StaffActor) -> None:
    message = an_email(priya, channel="phone", address="")
    with pytest.raises(NotOpenError, match="future"):
        confirm_delivery(message, how="read_aloud", at=later(60), by=priya)


def test_opened_is_proof_that_it_arrived_and_counts_once(at_oakfield: School, priya: StaffActor) -> None:
    message = an_email(priya)
    for _ in range(2):
        note_opened(message.code, school_id=at_oakfield.pk)
    message.refresh_from_db()
    assert message.state(clock.now()) is State.OPENED
    assert message.delivered_how == "opened"
    assert AuditEvent.objects.filter(kind="MessageOpened").count() == 1


def test_only_those_who_may_send_put_stop_and_see(
    at_oakfield: School, priya: StaffActor, shah: StaffActor
) -> None:
    message = an_email(priya)
    with pytest.raises(PermissionDenied):
        an_email(shah, document="another2")
    with pytest.raises(PermissionDenied):
        stop_message(message, by=shah)
    assert outbox(shah) == []
    assert Message.objects.count() == 1


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("the audit is down")

    monkeypatch.setattr("endeavour.messages.actions.queue_message.record", fails)
    with pytest.raises(RuntimeError):
        an_email(priya)
    assert Message.objects.count() == 0
    assert ProcrastinateJob.objects.count() == 0
