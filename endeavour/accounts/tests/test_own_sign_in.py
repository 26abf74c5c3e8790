"""A person's own sign-in page: new codes, a new password, proving again who they are."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from endeavour.accounts import proofs
from endeavour.accounts.models import Person
from endeavour.accounts.people import end_every_session
from endeavour.accounts.tests.conftest import PASSWORD

NEW = "nine slow clocks in rain"


@pytest.fixture
def browser(omar: Person, app_shows: Callable[[], str]) -> Client:
    client = Client()
    client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    client.post("/sign-in/check", {"code": app_shows()})
    return client


def _later(minutes: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False)


def test_it_says_what_there_is(browser: Client) -> None:
    page = browser.get("/my-sign-in").content.decode()
    assert "Omar Said" in page
    assert "Set up on" in page
    assert page.count("<h1") == 1


def test_new_codes_end_the_old_ones(browser: Client, omar: Person) -> None:
    before = RecoveryCodes.activate(omar).get_unused_codes()
    assert browser.post("/sign-in/recovery-codes/new").headers["Location"] == "/sign-in/recovery-codes"
    after = RecoveryCodes.activate(omar).get_unused_codes()
    assert not set(before) & set(after)
    assert "old ones no longer work" in browser.get("/sign-in/recovery-codes").content.decode()


def test_a_new_password_signs_out_other_browsers_and_not_this_one(browser: Client, omar: Person) -> None:
    elsewhere = Client()
    elsewhere.force_login(omar, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert browser.post("/my-sign-in/password", {"password": NEW}).headers["Location"] == "/my-sign-in"
    assert browser.get("/my-sign-in").status_code == 200
    assert elsewhere.get("/my-sign-in").headers["Location"].startswith("/sign-in?")


@pytest.mark.parametrize("address", ["/my-sign-in/password", "/sign-in/recovery-codes"])
def test_after_ten_minutes_one_proves_again_who_one_is(browser: Client, address: str) -> None:
    with _later(11):
        asked = browser.get(address)
        assert asked.headers["Location"].startswith("/sign-in/again?next=")
        wrong = browser.post("/sign-in/again", {"password": "something else", "next": address})
        assert "That is not your password" in wrong.content.decode()
        right = browser.post("/sign-in/again", {"password": PASSWORD, "next": address})
        assert right.headers["Location"] == address
        assert browser.get(address).status_code == 200


def test_nothing_is_changed_by_a_post_after_ten_minutes(browser: Client, omar: Person) -> None:
    with _later(11):
        assert "/sign-in/again" in browser.post("/my-sign-in/password", {"password": NEW}).headers["Location"]
    omar.refresh_from_db()
    assert omar.check_password(PASSWORD)


def test_another_persons_passkey_is_not_there_to_be_removed(browser: Client, nora: Person) -> None:
    hers = Authenticator.objects.create(user=nora, type=Authenticator.Type.WEBAUTHN, data={"name": "Hers"})
    assert browser.post(f"/my-sign-in/passkeys/{hers.pk}/remove").status_code == 404
    assert Authenticator.objects.filter(pk=hers.pk).exists()


def test_every_browser_is_signed_out_at_once(browser: Client, omar: Person) -> None:
    end_every_session(omar)
    assert browser.get("/my-sign-in").headers["Location"].startswith("/sign-in?")


def test_after_twenty_idle_minutes_one_signs_in_and_comes_back(browser: Client) -> None:
    with _later(21):
        asked = browser.get("/my-sign-in")
        assert asked.headers["Location"] == "/sign-in?next=%2Fmy-sign-in"


def test_whoever_asks_without_end_signs_in_and_comes_back_to_the_page(browser: Client) -> None:
    """Django leads nobody to an address of more than 2,048 letters."""
    with _later(21):
        asked = browser.get("/my-sign-in", {"page": "9" * 5000})
        assert asked.headers["Location"] == "/sign-in?next=%2Fmy-sign-in"
        nowhere = browser.get(f"/s/{'9' * 5000}/desk")
        assert nowhere.headers["Location"] == "/sign-in"


def test_a_form_sent_after_that_is_told_what_happened(browser: Client) -> None:
    with _later(21):
        answer = browser.post("/my-sign-in/password", {"password": NEW})
    assert answer.status_code == 403
    assert "You were signed out" in answer.content.decode()
    assert "/sign-in?next=%2Fmy-sign-in%2Fpassword" in answer.content.decode()


def _waits_or_is_done(removal: Future[bool]) -> bool:
    """Until then nothing has been decided. Asked of the locks: one transaction sees one picture of activity."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT FROM pg_locks AS waiting JOIN pg_locks AS held USING (pid) "
            "JOIN pg_database ON pg_database.oid = held.database "
            "WHERE NOT waiting.granted AND pg_database.datname = current_database()"
        )
        return removal.done() or cursor.fetchone() is not None


@pytest.mark.django_db(transaction=True)
def test_two_proofs_removed_at_the_same_moment_leave_one(omar: Person) -> None:
    passkey = Authenticator.objects.create(user=omar, type=Authenticator.Type.WEBAUTHN, data={})

    def remove() -> bool:
        try:
            return proofs.remove_passkey(omar, passkey.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as other_browser:
        with transaction.atomic():
            proofs.remove_app(omar)
            removal = other_browser.submit(remove)
            while not _waits_or_is_done(removal):
                time.sleep(0.01)
        with pytest.raises(proofs.LastProofError):
            removal.result()
    assert proofs.can_use_passkey(omar)
