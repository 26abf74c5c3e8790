"""What can happen to a form before it is done. Each answers where its typist finds what was typed, or that page."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any
from unittest import mock
from urllib.parse import unquote
from uuid import uuid4

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.doors.actors import signed_in
from tests.typed.forms import Typing

LATE = re.compile(r'href="/sign-in\?next=([^"]+)"')
CARRY_ON = re.compile(r'href="(/s/[^"]+draft=[a-z0-9]{8})"')
Mishap = Callable[[Typing], str]


def the_session_ended(typing: Typing) -> str:
    Session.objects.filter(pk=typing.visitor.client.session.session_key).update(
        expire_date=timezone.now() - timedelta(seconds=1)
    )
    return _way_back(_post(typing.visitor.client, typing))


def the_browser_forgot_the_session(typing: Typing) -> str:
    """It has asked for another page since, in another window."""
    return _way_back(_post(Client(), typing))


def signed_in_again_elsewhere(typing: Typing) -> str:
    """In another window, so that the token of this one's form is no longer good."""
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = signed_in(_typist(typing)).cookies
    return str(_post(browser, typing).headers["Location"])


def somebody_else_signed_in_here(typing: Typing) -> str:
    return _way_back(_post(Client(enforce_csrf_checks=True), typing))


def it_broke_before_the_end(typing: Typing) -> str:
    """All is done but for the commit."""

    def breaks(request: object, actor: object, do: Callable[[], object]) -> object:
        do()
        raise RuntimeError("the machine stops here")

    client = typing.visitor.client
    client.raise_request_exception = False
    with mock.patch("endeavour.access.needs.once", breaks):
        answer = _post(client, typing)
    assert answer.status_code == 500, answer.status_code
    found = CARRY_ON.search(answer.content.decode())
    assert found, "the page of the fault shows no way to what was typed"
    return unescape(found[1])


def the_answer_never_came(typing: Typing) -> str:
    """Sent, and sent again because nothing was heard: it is done, or the page shows it as it was typed."""
    fields = {**typing.fields, "operation": [str(uuid4())]}
    _post(typing.visitor.client, typing, fields)
    answer = _post(typing.visitor.client, typing, fields)
    return "" if answer.status_code in (302, 303) else str(answer.content.decode("utf-8", "replace"))


MISHAPS: tuple[Mishap, ...] = (
    the_session_ended,
    the_browser_forgot_the_session,
    signed_in_again_elsewhere,
    somebody_else_signed_in_here,
    it_broke_before_the_end,
    the_answer_never_came,
)


def _post(client: Client, typing: Typing, fields: dict[str, list[str]] | None = None) -> Any:
    sent = fields or {**typing.fields, "operation": [str(uuid4())]}
    return client.post(typing.page, sent, headers={"Referer": f"http://testserver{typing.page}"})


def _way_back(answer: Any) -> str:
    page = answer.content.decode()
    assert answer.status_code == 403, answer.status_code
    assert "We kept what you typed" in page, "nothing was kept"
    found = LATE.search(page)
    assert found
    return unquote(unescape(found[1]))


def _typist(typing: Typing) -> Any:
    return typing.visitor.person
