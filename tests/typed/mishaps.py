"""What can happen to a form before it is done. Each answers where its typist finds what was typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from typing import Any
from unittest import mock
from urllib.parse import unquote
from uuid import uuid4

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from endeavour.access.scope import school_scope
from endeavour.journeys.models import Draft
from endeavour.schools.models import School
from tests.doors.actors import signed_in
from tests.typed.forms import Typing

LATE = re.compile(r'href="/sign-in\?next=([^"]+)"')
CARRY_ON = re.compile(r'href="(/s/[^"]+draft=[a-z0-9]{8})"')


@dataclass(frozen=True)
class Found:
    """The address that shows what was typed, or the page that does; neither where the form was done after all."""

    address: str = ""
    page: str = ""


Mishap = Callable[[Typing], Found]


def the_session_ended(typing: Typing) -> Found:
    Session.objects.filter(pk=typing.visitor.client.session.session_key).update(
        expire_date=timezone.now() - timedelta(seconds=1)
    )
    return _way_back(_post(typing.visitor.client, typing))


def the_browser_forgot_the_session(typing: Typing) -> Found:
    """It has asked for another page since, in another window."""
    return _way_back(_post(Client(), typing))


def signed_in_again_elsewhere(typing: Typing) -> Found:
    """In another window, so that the token of this one's form is no longer good."""
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = signed_in(_typist(typing)).cookies
    return Found(str(_post(browser, typing).headers["Location"]))


def somebody_else_signed_in_here(typing: Typing) -> Found:
    return _way_back(_post(Client(enforce_csrf_checks=True), typing))


def it_broke_before_the_end(typing: Typing) -> Found:
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
    return Found(unescape(found[1]))


def the_answer_never_came(typing: Typing) -> Found:
    """Sent, and sent again because nothing was heard: it is done, or the page shows it as it was typed."""
    fields = _sent(typing)
    _post(typing.visitor.client, typing, fields)
    return _answered(_post(typing.visitor.client, typing, fields), typing)


def the_tab_crashed(typing: Typing) -> Found:
    """After its script had kept what was typed; the page is opened afresh."""
    answer = _post(typing.visitor.client, typing, _sent(typing) | {"keep": ["typing"]})
    assert answer.status_code == 204, answer.status_code
    return Found(typing.page)


def kept_by_the_button(typing: Typing) -> Found:
    """Without scripts, and the page left."""
    return _answered(_post(typing.visitor.client, typing, _sent(typing) | {"keep": ["yes"]}), typing)


def somebody_else_was_first(typing: Typing) -> Found:
    """A second SENCO, with other words on the same page; this one is sent as it was opened."""
    theirs = {
        name: [f"theirs {number}" if said in typing.words else said for number, said in enumerate(values)]
        for name, values in _sent(typing).items()
    }
    assert typing.second is not None
    _post(typing.second, typing, theirs)
    return _answered(_post(typing.visitor.client, typing), typing)


MISHAPS: tuple[Mishap, ...] = (
    the_session_ended,
    the_browser_forgot_the_session,
    signed_in_again_elsewhere,
    somebody_else_signed_in_here,
    it_broke_before_the_end,
    the_answer_never_came,
    somebody_else_was_first,
)
# Of the forms that are kept as one types.
MISHAPS_OF_KEPT: tuple[Mishap, ...] = (the_tab_crashed, kept_by_the_button)


def _answered(answer: Any, typing: Typing) -> Found:
    """Led on: kept for later, or not done and offered, or done. Not led on: the page holds what was typed."""
    if answer.status_code not in (302, 303):
        return Found(page=str(answer.content.decode("utf-8", "replace")))
    there, school = str(answer.headers["Location"]), typing.call.aim.school
    if "draft=" in there:
        return Found(there)
    with school_scope(School.objects.get(slug=school).pk):
        kept = Draft.objects.filter(typed__icontains=typing.words[0].partition(" ")[0]).first()
    return Found(f"/s/{school}/drafts/{kept.code}") if kept else Found()


def _post(client: Client, typing: Typing, fields: dict[str, list[str]] | None = None) -> Any:
    return client.post(
        typing.sent_to, fields or _sent(typing), headers={"Referer": f"http://testserver{typing.page}"}
    )


def _sent(typing: Typing) -> dict[str, list[str]]:
    return {**typing.fields, "operation": [str(uuid4())]}


def _way_back(answer: Any) -> Found:
    page = answer.content.decode()
    assert answer.status_code == 403, answer.status_code
    assert "We kept what you typed" in page, "nothing was kept"
    found = LATE.search(page)
    assert found
    return Found(unquote(unescape(found[1])))


def _typist(typing: Typing) -> Any:
    return typing.visitor.person
