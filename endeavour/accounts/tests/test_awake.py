"""A session lives for twenty minutes after its last page, and isn't written for each page."""

import time
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor

SignIn = Callable[[StaffActor], Client]
PAGE = "/my-sign-in"


def _written(client: Client) -> bool:
    with CaptureQueriesContext(connection) as captured:
        client.get(PAGE)
    return any(query["sql"].startswith('UPDATE "django_session"') for query in captured)


def test_it_is_written_once_a_minute(
    sign_in: SignIn, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(priya)
    now = time.time()
    monkeypatch.setattr("endeavour.accounts.awake.time.time", lambda: now)
    assert [_written(client) for _ in range(3)] == [True, False, False]
    monkeypatch.setattr("endeavour.accounts.awake.time.time", lambda: now + 61)
    assert _written(client)


def test_a_page_moves_its_end(sign_in: SignIn, priya: StaffActor) -> None:
    client = sign_in(priya)
    Session.objects.update(expire_date="2099-01-01T00:00:00Z")
    client.get(PAGE)
    assert Session.objects.get().expire_date.year < 2099


def test_staying_signed_in_counts_from_the_press(
    sign_in: SignIn, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also within the minute in which nothing is written otherwise."""
    client = sign_in(priya)
    client.get(PAGE)
    now = time.time()
    monkeypatch.setattr("endeavour.accounts.awake.time.time", lambda: now + 30)
    assert client.post(f"{PAGE}/stay").headers["Location"] == f"{PAGE}/stay"
    assert client.session["awake"] == int(now + 30)
    assert client.post(f"{PAGE}/stay", headers={"X-Script": "yes"}).status_code == 204
    assert "You stay signed in for <b>20 minutes</b> from now." in client.get(f"{PAGE}/stay").content.decode()


def test_staff_pages_say_when_the_warning_comes(sign_in: SignIn, priya: StaffActor) -> None:
    page = sign_in(priya).get("/s/oakfield/pupils/search").content.decode()
    assert 'data-stay="1080" data-ends="1200"' in page
    assert '<a href="/my-sign-in/stay">Stay signed in</a>' in page
