"""The second step can't be skipped: a person with only a password opens nothing else."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from endeavour.access.actor import StaffActor
from endeavour.accounts.models import Person
from endeavour.accounts.tests.conftest import PASSWORD, code_now

SET_UP = "/sign-in/second-step"


def _with_password(person: Person) -> Client:
    client = Client()
    answer = client.post("/sign-in", {"login": person.email, "password": PASSWORD})
    assert answer.headers["Location"] == "/"
    return client


def _key_on(page: str) -> str:
    return page.split('class="figures"><b>')[1].split("</b>")[0].replace(" ", "")


def test_a_password_alone_leads_to_setting_up(nora: Person) -> None:
    client = _with_password(nora)
    assert client.get("/").headers["Location"] == SET_UP
    assert "Set up your second step" in client.get(SET_UP).content.decode()


def _closed(patterns: list[URLPattern | URLResolver], before: str = "/") -> list[str]:
    """Every address that isn't public and isn't part of setting up, with stand-ins for its parts."""
    found = []
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += _closed(pattern.url_patterns, address)
        elif getattr(pattern.callback, "login_required", True) and not getattr(
            pattern.callback, "before_second_step", False
        ):
            found.append(address)
    return found


def _filled(address: str) -> str:
    while "<" in address:
        start, end = address.index("<"), address.index(">")
        kind = address[start + 1 : end].split(":")
        of_kind = {"int": "1", "day": "2026-11-23"}.get(kind[0], "abcdefgh")
        stand_in = "oakfield" if kind[-1] == "school" else of_kind
        address = address[:start] + stand_in + address[end + 1 :]
    return address


def test_no_page_at_all_opens_before_the_second_step(priya: StaffActor) -> None:
    priya.person.set_password(PASSWORD)
    priya.person.save()
    client = _with_password(priya.person)
    addresses = [_filled(address) for address in _closed(get_resolver().url_patterns)]
    assert "/s/oakfield/settings" in addresses
    assert "/my-sign-in" in addresses
    for address in addresses:
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code == 302, address
            assert answer.headers["Location"].startswith(f"{SET_UP}?next="), address


def test_a_fragment_is_led_there_as_a_whole_page(priya: StaffActor) -> None:
    priya.person.set_password(PASSWORD)
    priya.person.save()
    answer = _with_password(priya.person).get("/my-sign-in", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith(SET_UP)


def test_setting_up_an_app_shows_a_square_and_a_key(nora: Person) -> None:
    page = _with_password(nora).get(f"{SET_UP}/app").content.decode()
    assert "<svg" in page
    assert "style=" not in page
    assert len(_key_on(page)) == 32


def test_a_right_code_sets_up_the_app_and_opens_the_rest(nora: Person) -> None:
    client = _with_password(nora)
    client.get(f"{SET_UP}?next=/my-sign-in")
    key = _key_on(client.get(f"{SET_UP}/app").content.decode())
    done = client.post(f"{SET_UP}/app", {"code": code_now(key)})
    assert done.headers["Location"] == "/sign-in/recovery-codes"
    assert "Keep these ten codes" in client.get("/sign-in/recovery-codes").content.decode()
    assert client.post("/sign-in/recovery-codes").headers["Location"] == "/my-sign-in"
    assert client.get("/my-sign-in").status_code == 200


def test_the_secret_is_kept_locked(nora: Person) -> None:
    client = _with_password(nora)
    key = _key_on(client.get(f"{SET_UP}/app").content.decode())
    client.post(f"{SET_UP}/app", {"code": code_now(key)})
    kept = Authenticator.objects.get(user=nora, type=Authenticator.Type.TOTP)
    assert key not in kept.data["secret"]


def test_a_wrong_code_keeps_the_key_and_says_what_to_do(nora: Person) -> None:
    client = _with_password(nora)
    key = _key_on(client.get(f"{SET_UP}/app").content.decode())
    page = client.post(f"{SET_UP}/app", {"code": "12"}).content.decode()
    assert "That code doesn’t fit this key" in page
    assert _key_on(page) == key
    assert not Authenticator.objects.filter(user=nora).exists()


def test_a_right_password_does_not_set_up_a_second_app(omar: Person) -> None:
    """Else a stolen password would be enough."""
    client = Client()
    client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    answer = client.get(f"{SET_UP}/app")
    assert answer.headers["Location"].startswith("/sign-in?next=")


def test_a_session_without_the_second_step_is_asked_for_it(omar: Person) -> None:
    client = Client()
    client.force_login(omar, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(SET_UP).headers["Location"] == "/sign-in"
    assert "_auth_user_id" not in client.session


def test_recovery_codes_are_shown_until_they_are_kept(
    omar: Person, app_shows: Callable[[], str], client: Client
) -> None:
    client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    client.post("/sign-in/check", {"code": app_shows()})
    assert client.get("/sign-in/recovery-codes").status_code == 200
    assert client.get("/sign-in/recovery-codes").status_code == 200
    client.post("/sign-in/recovery-codes")
    assert client.get("/sign-in/recovery-codes").headers["Location"] == "/my-sign-in"


@pytest.mark.parametrize("path", ["/my-sign-in/app/remove", "/my-sign-in/passkeys/1/remove"])
def test_it_can_not_be_switched_off(
    omar: Person, app_shows: Callable[[], str], client: Client, path: str
) -> None:
    client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    client.post("/sign-in/check", {"code": app_shows()})
    client.post(path)
    assert Authenticator.objects.filter(user=omar, type=Authenticator.Type.TOTP).exists()
