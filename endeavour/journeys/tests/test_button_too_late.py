"""A button pressed after the session ended: back on the page where it stood, which says that it was not pressed."""

import re
from html import unescape
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.accounts.typist import typist_mark
from endeavour.journeys.tests.test_keeping import drafts
from endeavour.journeys.tests.test_parking import SignIn, end_by_itself

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
PAGE, BUTTON = "/s/oakfield/test/plain", "/s/oakfield/test/plain/press"
AGAIN = "Not saved yet: you were signed out. Press the button again."


def pressed(browser: Client, actor: StaffActor, *, referer: str = PAGE, **headers: str) -> Any:
    form = {"operation": str(uuid4()), "typist": typist_mark(actor.person)}
    came_from = {"Referer": f"http://localhost{referer}"} if referer else {}
    return browser.post(BUTTON, form, headers={**came_from, **headers})


def after_signing_in(answer: Any) -> str:
    there = answer.headers.get("Location") or answer.headers.get("HX-Redirect")
    if not there:
        (there,) = re.findall(r'href="(/sign-in\?next=[^"]+)"', answer.content.decode())
    return unquote(unescape(there).partition("next=")[2])


@pytest.mark.parametrize("referer", [PAGE, BUTTON, "", "/s/northgate/work"])
def test_one_is_back_on_its_page(priya: StaffActor, sign_in: SignIn, referer: str) -> None:
    browser = sign_in(priya)
    end_by_itself()
    answer = pressed(browser, priya, referer=referer)
    assert answer.status_code == 403
    back = after_signing_in(answer)
    assert back.partition("?")[0] == PAGE
    shown = sign_in(priya).get(back)
    assert shown.status_code == 200
    assert AGAIN in shown.content.decode()
    assert drafts(priya.school_id) == []


def test_what_the_page_was_asked_for_stays(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    end_by_itself()
    back = after_signing_in(pressed(browser, priya, referer=f"{PAGE}?class=3"))
    assert back == f"{PAGE}?class=3&unsent=yes"


def test_a_browser_that_forgot_the_session(priya: StaffActor, sign_in: SignIn) -> None:
    back = after_signing_in(pressed(Client(), priya))
    assert AGAIN in sign_in(priya).get(back).content.decode()


def test_with_a_script_that_swaps_parts(priya: StaffActor, sign_in: SignIn) -> None:
    """It shows no answer of 403: it is led to the sign-in."""
    browser = sign_in(priya)
    end_by_itself()
    for client in (browser, Client()):
        answer = pressed(client, priya, **{"HX-Request": "true"})
        assert answer.headers["HX-Redirect"].startswith("/sign-in?next=")
        assert AGAIN in sign_in(priya).get(after_signing_in(answer)).content.decode()


def test_signed_in_again_in_another_window(priya: StaffActor, sign_in: SignIn) -> None:
    strict = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    strict.cookies = sign_in(priya).cookies
    answer = pressed(strict, priya)
    assert answer.status_code == 302
    assert AGAIN.partition(":")[0] in strict.get(answer.headers["Location"]).content.decode()


def test_the_page_says_it_once(priya: StaffActor, sign_in: SignIn) -> None:
    """Opened as usual it says nothing; an address that somebody made up says no more than the sentence."""
    assert AGAIN not in sign_in(priya).get(PAGE).content.decode()


@pytest.mark.parametrize("verb", ["get", "put"])
def test_a_button_that_is_opened_like_a_page(priya: StaffActor, sign_in: SignIn, verb: str) -> None:
    answer = getattr(sign_in(priya), verb)(BUTTON)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Nothing was changed." in answer.content.decode()
    assert f'href="{PAGE}"' in answer.content.decode()


def test_somebody_signed_out_sees_no_page_of_the_school(northgate: object) -> None:
    answer = Client().get(BUTTON)
    assert answer.status_code == 302
