"""Signing in with password and code."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.test import Client

from endeavour.accounts.models import Person
from endeavour.accounts.tests.conftest import PASSWORD, code_now

WRONG = "The email address and the password don’t belong together"


def _password(client: Client, email: str, password: str = PASSWORD, **more: str) -> int:
    return client.post("/sign-in", {"login": email, "password": password, **more}).status_code


def test_the_page_asks_for_address_and_password(client: Client) -> None:
    page = client.get("/sign-in").content.decode()
    assert "Email address" in page
    assert "placeholder" not in page
    assert 'autocomplete="current-password"' in page


def test_password_and_code_sign_in(client: Client, omar: Person, app_secret: str) -> None:
    asked = client.post("/sign-in", {"login": omar.email, "password": PASSWORD, "next": "/my-sign-in"})
    assert (asked.status_code, asked.headers["Location"]) == (302, "/sign-in/check")
    assert "_auth_user_id" not in client.session
    done = client.post("/sign-in/check", {"code": code_now(app_secret)})
    assert (done.status_code, done.headers["Location"]) == (302, "/my-sign-in")
    assert client.get("/my-sign-in").status_code == 200


def test_the_address_may_be_typed_in_capitals(client: Client, omar: Person) -> None:
    assert _password(client, omar.email.upper()) == 302


def test_the_session_gets_a_new_key(client: Client, omar: Person, app_secret: str) -> None:
    _password(client, omar.email)
    before = client.session.session_key
    client.post("/sign-in/check", {"code": code_now(app_secret)})
    assert client.session.session_key != before


@pytest.mark.parametrize("email", ["omar.said@oakfield.sch.example", "nobody@oakfield.sch.example"])
def test_a_wrong_password_and_an_unknown_address_sound_the_same(
    client: Client, omar: Person, email: str
) -> None:
    page = client.post("/sign-in", {"login": email, "password": "not the right words"})
    assert page.status_code == 200
    assert WRONG in page.content.decode()
    assert "<title>Error: " in page.content.decode()


def test_somebody_switched_off_sounds_like_somebody_unknown(client: Client, omar: Person) -> None:
    omar.is_active = False
    omar.save()
    page = client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    assert WRONG in page.content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_next_leads_nowhere_else(client: Client, omar: Person, app_secret: str, elsewhere: str) -> None:
    _password(client, omar.email, next=elsewhere)
    done = client.post(f"/sign-in/check?next={elsewhere}", {"code": code_now(app_secret)})
    assert done.headers["Location"] == "/"


def test_a_code_is_taken_once_while_it_could_still_be_right(omar: Person, app_secret: str) -> None:
    code = code_now(app_secret)
    for expected in (302, 200):
        client = Client()
        _password(client, omar.email)
        assert client.post("/sign-in/check", {"code": code}).status_code == expected


def test_a_code_of_a_neighbouring_half_minute_is_taken_once_too(omar: Person, app_secret: str) -> None:
    """django-allauth forgets a used code after half a minute; one from the next half minute lives longer."""
    code = code_now(app_secret, step=1)
    first, second = Client(), Client()
    _password(first, omar.email)
    assert first.post("/sign-in/check", {"code": code}).status_code == 302
    cache.delete(f"allauth.mfa.totp.used?user={omar.pk}&code={code}")
    _password(second, omar.email)
    assert second.post("/sign-in/check", {"code": code}).status_code == 200


def test_a_recovery_code_works_once(omar: Person) -> None:
    code = RecoveryCodes.activate(omar).get_unused_codes()[0]
    for expected in (302, 200):
        client = Client()
        _password(client, omar.email)
        typed = f"{code[:4]} {code[4:]}"
        assert client.post("/sign-in/check", {"code": typed}).status_code == expected


def test_the_second_page_is_closed_without_the_password(client: Client, omar: Person) -> None:
    answer = client.get("/sign-in/check")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in")


def test_whoever_is_signed_in_is_led_on(client: Client, omar: Person, app_secret: str) -> None:
    _password(client, omar.email)
    client.post("/sign-in/check", {"code": code_now(app_secret)})
    assert client.get("/sign-in").headers["Location"] == "/"


def test_signing_out_needs_a_press(client: Client, omar: Person, app_secret: str) -> None:
    _password(client, omar.email)
    client.post("/sign-in/check", {"code": code_now(app_secret)})
    assert client.get("/sign-out").status_code == 405
    assert client.post("/sign-out").headers["Location"] == "/"
    assert "_auth_user_id" not in client.session
