"""What the tests of imports have in common: sending a file, and pressing what the pages offer."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.transfers.models import Import
from endeavour.transfers.tests.bringing_in import bring_in, staged

SignIn = Callable[[StaffActor], Client]
HOME = "/s/oakfield"


class Desk:
    """The browser of whoever brings files in."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def send(self, content: bytes, name: str = "list.csv", *, whole: str = "no") -> Any:
        """Choose the file, answer the question, press the button, and go where it leads."""
        given = {
            "operation": str(uuid4()),
            "file": SimpleUploadedFile(name, content),
            "whole_school": whole,
        }
        return self.client.post(f"{HOME}/pupils/import", given, follow=True)

    def press(self, address: str, **given: Any) -> Any:
        return self.client.post(address, {"operation": str(uuid4()), **given}, follow=True)

    def read(self, address: str) -> str:
        return str(self.client.get(address).content.decode())


@pytest.fixture
def desk(office: StaffActor, sign_in: SignIn) -> Desk:
    return Desk(sign_in(office))


def address_of(answer: Any) -> str:
    """Where the last step led."""
    return str(answer.redirect_chain[-1][0]).partition("?")[0]


@pytest.fixture
def at_office(office: StaffActor) -> Callable[..., Import]:
    """A file staged by the office, or taken over, outside any page."""

    def made(content: bytes | str, *, take: bool = False, **asked: Any) -> Import:
        with school_scope(office.school_id):
            return bring_in(content, office, **asked) if take else staged(content, office, **asked)

    return made
