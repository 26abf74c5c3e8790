"""The link by which a person sets up their sign-in."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from endeavour.accounts.invitations import InvitationEndedError, accept, invite, invited
from endeavour.accounts.models import Invitation, Person
from endeavour.accounts.tests.conftest import PASSWORD
from endeavour.config.logs import hide_keys

NAMES = {"title": "Ms", "forename": "Nora", "surname": "Ellis"}
FILLED = {**NAMES, "password": "seven grey boats asleep"}


@pytest.fixture
def token(nora: Person) -> str:
    return invite(nora)


def test_it_never_stands_whole_in_a_log(token: str) -> None:
    logged = hide_keys(
        None, "", {"event": f"Gone: /invitation/{token}", "request": f"POST /invitation/{token}"}
    )
    assert logged == {"event": "Gone: /invitation/…", "request": "POST /invitation/…"}


def test_nor_does_it_where_display_leads_back_to_it(client: Client, token: str) -> None:
    page = client.get(f"/invitation/{token}").content.decode()
    [display] = set(re.findall(r'/display\?next=[^"]+', page))
    assert token in display, "then there is nothing to hide"
    assert hide_keys(None, "", {"request": f"POST {display}"}) == {
        "request": "POST /display?next=%2Finvitation%2F…"
    }


def test_only_its_hash_is_kept(token: str) -> None:
    assert token not in str(list(Invitation.objects.values()))


def test_looking_does_not_use_it_up_and_says_nothing(client: Client, token: str) -> None:
    pages = {client.get(f"/invitation/{address}").content for address in (token, token, "anything-else")}
    assert len({page.split(b"csrfmiddlewaretoken")[0] for page in pages}) == 1
    assert b"nora" not in pages.pop().lower()
    assert invited(token).forename == "Nora"


def test_a_press_opens_it_and_the_form_uses_it_up(client: Client, token: str, nora: Person) -> None:
    opened = client.post(f"/invitation/{token}").content.decode()
    assert nora.email in opened
    done = client.post(f"/invitation/{token}", FILLED)
    assert (done.status_code, done.headers["Location"]) == (302, "/")
    assert client.get("/").headers["Location"] == "/sign-in/second-step"
    assert client.get("/sign-in/second-step/app").status_code == 200
    assert Client().post(f"/invitation/{token}", FILLED).status_code == 410
    nora.refresh_from_db()
    assert nora.check_password(FILLED["password"])


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("short", "12"),
        ("password1234", "common"),
        ("nora.ellis@oakfield", "similar"),
        ("", "Enter the new password"),
    ],
)
def test_a_weak_password_is_refused_in_words(
    client: Client, token: str, nora: Person, password: str, said: str
) -> None:
    page = client.post(f"/invitation/{token}", {**NAMES, "password": password})
    assert page.status_code == 200
    assert "<title>Error: " in page.content.decode()
    assert said in page.content.decode()
    assert invited(token) == nora


def test_seven_days_later_it_has_ended(client: Client, token: str) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=1), tick=False):
        assert client.post(f"/invitation/{token}").status_code == 410


def test_a_newer_link_ends_the_one_before(nora: Person, token: str) -> None:
    newer = invite(nora)
    with pytest.raises(InvitationEndedError):
        invited(token)
    assert invited(newer) == nora


@pytest.mark.parametrize("wrong", ["", "x", "x.y", "ü.ü"])
def test_what_we_did_not_sign_is_not_looked_up(wrong: str, db: None) -> None:
    with pytest.raises(InvitationEndedError):
        invited(wrong)


def test_somebody_switched_off_can_not_use_it(nora: Person, token: str) -> None:
    Person.objects.filter(pk=nora.pk).update(is_active=False)
    with pytest.raises(InvitationEndedError):
        accept(token, **NAMES, password=PASSWORD)


def test_using_it_ends_old_proofs_and_sessions(omar: Person) -> None:
    client = Client()
    client.force_login(omar, backend="allauth.account.auth_backends.AuthenticationBackend")
    accept(invite(omar), **NAMES, password="seven grey boats asleep")
    assert not Authenticator.objects.filter(user=omar).exists()
    assert client.get("/my-sign-in").headers["Location"].startswith("/sign-in?")
