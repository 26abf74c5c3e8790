"""Passkeys: made as the second step, then signing in without a password."""

import html
import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from endeavour.accounts.models import Person
from endeavour.accounts.tests.conftest import PASSWORD
from endeavour.accounts.tests.soft_passkey import SoftPasskey

MAKE = "/sign-in/second-step/passkey"


@pytest.fixture
def browser(nora: Person) -> Client:
    client = _new_browser()
    client.post("/sign-in", {"login": nora.email, "password": PASSWORD})
    return client


@pytest.fixture
def passkey(browser: Client) -> SoftPasskey:
    device = SoftPasskey()
    made = _make(browser, device)
    assert made.headers["Location"] == "/sign-in/recovery-codes"
    return device


def _new_browser() -> Client:
    return Client(headers={"Host": "localhost"})


def _options_on(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(html.unescape(page.split('data-options="')[1].split('"')[0]))
    return found


def _make(client: Client, device: SoftPasskey) -> Any:
    options = _options_on(client.get(MAKE).content.decode())
    told = {"name": "Work laptop", "passwordless": "True", "credential": device.create(options)}
    return client.post(MAKE, told)


def _sign_in(client: Client, device: SoftPasskey, **more: str) -> Any:
    options = client.get("/sign-in/passkey").json()
    return client.post("/sign-in/passkey", {"credential": device.get(options), **more})


def test_a_passkey_is_a_second_step(browser: Client, passkey: SoftPasskey) -> None:
    page = browser.get("/my-sign-in")
    assert page.status_code == 200
    assert "Work laptop" in page.content.decode()


def test_a_passkey_signs_in_without_a_password(passkey: SoftPasskey) -> None:
    client = _new_browser()
    done = _sign_in(client, passkey, next="/my-sign-in")
    assert (done.status_code, done.headers["Location"]) == (302, "/my-sign-in")
    assert client.get("/my-sign-in").status_code == 200


def test_a_passkey_is_the_step_after_a_password(nora: Person, passkey: SoftPasskey) -> None:
    client = _new_browser()
    client.post("/sign-in", {"login": nora.email, "password": PASSWORD})
    options = _options_on(client.get("/sign-in/check").content.decode())
    assert client.post("/sign-in/check", {"credential": passkey.get(options)}).headers["Location"] == "/"
    assert client.get("/my-sign-in").status_code == 200


def test_an_answer_is_good_once(passkey: SoftPasskey) -> None:
    client = _new_browser()
    answer = passkey.get(client.get("/sign-in/passkey").json())
    client.post("/sign-in/passkey", {"credential": answer})
    for thief in (client, _new_browser()):
        thief.post("/sign-out")
        thief.get("/sign-in/passkey")
        assert thief.post("/sign-in/passkey", {"credential": answer}).headers["Location"] == "/sign-in"


@pytest.mark.parametrize("rubbish", ["", "{}", "[]", '"x"', "not json", '{"response": {"userHandle": "!"}}'])
def test_rubbish_leads_back_with_a_sentence(rubbish: str, db: None) -> None:
    client = _new_browser()
    client.get("/sign-in/passkey")
    answer = client.post("/sign-in/passkey", {"credential": rubbish}, follow=True)
    assert "The passkey didn’t work here" in answer.content.decode()


@pytest.mark.parametrize("device", [SoftPasskey(checks=False), SoftPasskey(origin="https://evil.example")])
def test_what_does_not_check_its_holder_or_answers_another_site_is_refused(
    browser: Client, device: SoftPasskey, nora: Person
) -> None:
    assert _make(browser, device).status_code == 200
    assert not Authenticator.objects.filter(user=nora).exists()


def test_somebody_switched_off_stays_out(nora: Person, passkey: SoftPasskey) -> None:
    Person.objects.filter(pk=nora.pk).update(is_active=False)
    client = _new_browser()
    _sign_in(client, passkey)
    assert "_auth_user_id" not in client.session


def test_the_only_passkey_stays_a_second_one_may_go(browser: Client, passkey: SoftPasskey) -> None:
    kept = Authenticator.objects.get(type=Authenticator.Type.WEBAUTHN)
    told = browser.post(f"/my-sign-in/passkeys/{kept.pk}/remove", follow=True)
    assert "your only second step" in told.content.decode()
    _make(browser, SoftPasskey())
    told = browser.post(f"/my-sign-in/passkeys/{kept.pk}/remove", follow=True)
    assert "The passkey is removed" in told.content.decode()
    assert Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).count() == 1
