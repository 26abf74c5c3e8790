"""The worker looks each minute for emails that are due, and goes only to the schools that have one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages import jobs, sending
from endeavour.messages.models import Message
from endeavour.messages.tests.sending import an_email, later


@pytest.fixture
def visited(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The schools that were asked one by one which of their messages are due."""
    seen: list[int] = []
    asked: Callable[[int], list[str]] = sending.codes_to_send

    def noted(school_id: int) -> list[str]:
        seen.append(school_id)
        return asked(school_id)

    monkeypatch.setattr(sending, "codes_to_send", noted)
    return seen


def test_what_is_due_goes_and_no_other_school_is_asked(
    box: Path, visited: list[int], priya: StaffActor, stranger: StaffActor
) -> None:
    with school_scope(stranger.school_id):
        message = an_email(stranger)
    for minutes in (0, 10, 20):
        with clock.at(later(minutes)):
            jobs.send_due_messages(timestamp=0)
    assert visited == [stranger.school_id]
    with school_scope(stranger.school_id):
        assert Message.objects.get(pk=message.pk).sent_at == later(10)
