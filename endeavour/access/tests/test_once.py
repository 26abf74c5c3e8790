"""Twice is once: however often and however fast the same form is sent."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.models import Operation
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With
from endeavour.schools.models import SchoolClass

pytestmark = pytest.mark.urls("endeavour.access.tests.addresses")
ADD = "/s/oakfield/test/add"
SignIn = Callable[[StaffActor], Client]


def _made(who: StaffActor) -> int:
    with school_scope(who.school_id):
        return int(SchoolClass.objects.count())


def test_sent_again_it_leads_where_it_led(with_only: With, sign_in: SignIn) -> None:
    who = with_only(Permission.SEE_HISTORY)
    browser, sent = sign_in(who), {"operation": str(uuid4())}
    first, second = browser.post(ADD, sent), browser.post(ADD, sent)
    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    assert _made(who) == 1


def test_another_form_is_another_act(with_only: With, sign_in: SignIn) -> None:
    who = with_only(Permission.SEE_HISTORY)
    browser = sign_in(who)
    for _ in range(2):
        browser.post(ADD, {"operation": str(uuid4())})
    assert _made(who) == 2


def test_a_form_with_mistakes_can_be_sent_again(with_only: With, sign_in: SignIn) -> None:
    who = with_only(Permission.SEE_HISTORY)
    browser, sent = sign_in(who), {"operation": str(uuid4())}
    assert browser.post(ADD, {**sent, "mistake": "yes"}).status_code == 200
    assert browser.post(ADD, sent).status_code == 302


@pytest.mark.parametrize("operation", ["", "not-a-number", "1"])
def test_a_form_without_its_number_is_refused(with_only: With, sign_in: SignIn, operation: str) -> None:
    who = with_only(Permission.SEE_HISTORY)
    answer = sign_in(who).post(ADD, {"operation": operation})
    assert answer.status_code == 400
    assert "Open the page again and send it once more." in answer.content.decode()
    assert _made(who) == 0


def test_somebody_elses_form_is_refused(with_only: With, priya: StaffActor, sign_in: SignIn) -> None:
    sent = {"operation": str(uuid4())}
    sign_in(priya).post(ADD, sent)
    assert sign_in(with_only(Permission.SEE_HISTORY)).post(ADD, sent).status_code == 400


def test_a_fault_takes_everything_back_and_frees_the_form(with_only: With, sign_in: SignIn) -> None:
    who = with_only(Permission.SEE_HISTORY)
    browser, sent = sign_in(who), {"operation": str(uuid4())}
    browser.raise_request_exception = False
    assert browser.post(ADD, {**sent, "break": "yes"}).status_code == 500
    assert _made(who) == 0
    with school_scope(who.school_id):
        assert not Operation.objects.exists()
    assert browser.post(ADD, sent).status_code == 302
    assert _made(who) == 1


@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_the_same_moment_it_is_done_once(with_only: With, sign_in: SignIn) -> None:
    """Two connections of their own: the second waits until the first has committed."""
    who = with_only(Permission.SEE_HISTORY)
    browsers = [sign_in(who), sign_in(who)]
    sent, together = {"operation": str(uuid4())}, Barrier(2)

    def press(browser: Client) -> str:
        try:
            together.wait(timeout=20)
            return browser.post(ADD, sent).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as hands:
        led_to = list(hands.map(press, browsers))
    assert led_to[0] == led_to[1]
    assert _made(who) == 1
