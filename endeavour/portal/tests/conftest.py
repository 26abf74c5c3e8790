"""A letter about Zara that has gone to Mrs Patel by email."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages import sending
from endeavour.messages.links import key_of
from endeavour.messages.models import Message
from endeavour.messages.post.folder import FolderPost
from endeavour.pupils.models import Relation
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.people import MONDAY


@pytest.fixture(autouse=True)
def _nothing_counted(db: None) -> None:
    cache.clear()


@pytest.fixture
def gone(
    zaras_notice: Notice,
    mrs_patel: Relation,
    oakfield: School,
    mrs_doyle: StaffActor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Message]:
    """It is an hour later, and her message has been in the letter box for fifty minutes."""
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    with school_scope(oakfield.pk):
        message = send_notice(
            zaras_notice, to=mrs_patel.contact.code, school=oakfield, seen=zaras_notice.version, by=mrs_doyle
        ).message
    with clock.at(MONDAY + timedelta(minutes=10)):
        sending.send(oakfield.pk, message.code)
    with clock.at(MONDAY + timedelta(hours=1)):
        yield message


@pytest.fixture
def link(gone: Message) -> str:
    return f"/f/{key_of(gone.school_id, gone.code)}"


@pytest.fixture
def phone() -> Client:
    """A browser without a sign-in that checks forms as a real one would be checked."""
    return Client(enforce_csrf_checks=True)
