"""A form that comes after the session ended: kept for whoever typed it, put back once they have signed in again."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.accounts.people import end_every_session
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import LONG, Fields, fields_on, opened, typed
from endeavour.journeys.tests.test_keeping import WORDS, drafts
from endeavour.schools.models import SchoolClass
from tests.cast.people import MONDAY

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
SignIn = Callable[[StaffActor], Client]
PLAIN = "/s/oakfield/test/plain"
EVERY_PAGE = pytest.mark.parametrize("page", [PLAIN, "/s/oakfield/test/asks", "/s/oakfield/test/own"])


def end_by_itself() -> None:
    """As after twenty idle minutes: the row is still there, and out of date."""
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))


def way_back(answer: Any) -> str:
    """Where the page that says “you were signed out” leads after signing in."""
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "We kept what you typed at 8:40 am, for one hour." in page
    (after,) = re.findall(r'href="/sign-in\?next=([^"]+)"', page)
    return str(after).replace("%2F", "/").replace("%3F", "?").replace("%3D", "=").replace("%26", "&")


def sent_too_late(browser: Client, page: str) -> tuple[Any, Fields]:
    form = typed(opened(browser, page), **WORDS)
    end_by_itself()
    return browser.post(page, form, headers={"Referer": f"http://localhost{page}"}), form


@EVERY_PAGE
def test_it_is_there_after_signing_in_again(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    answer, form = sent_too_late(sign_in(priya), page)
    assert answer.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    with school_scope(priya.school_id):
        assert not SchoolClass.objects.exists(), "nothing is sent yet"
    again = sign_in(priya)
    shown = again.get(way_back(answer)).content.decode()
    assert "You were signed out. What you typed is here; check it and send it." in shown
    fields = fields_on(shown)
    assert {name: fields[name] for name in WORDS} == {name: form[name] for name in WORDS}
    assert again.post(way_back(answer), fields).status_code == 302
    with school_scope(priya.school_id):
        assert SchoolClass.objects.get().name == LONG[:50]
    assert drafts(priya.school_id) == []


@EVERY_PAGE
def test_another_person_signing_in_gets_nothing(
    priya: StaffActor, head: StaffActor, sign_in: SignIn, page: str
) -> None:
    answer, _form = sent_too_late(sign_in(priya), page)
    for address in (way_back(answer), page):
        shown = sign_in(head).get(address).content.decode()
        assert "quoted" not in shown
        assert "check it and send it" not in shown
    assert "check it and send it" in sign_in(priya).get(way_back(answer)).content.decode()


def test_it_lives_for_an_hour(priya: StaffActor, sign_in: SignIn) -> None:
    answer, _form = sent_too_late(sign_in(priya), PLAIN)
    with clock.at(MONDAY + timedelta(minutes=59)):
        assert "check it and send it" in sign_in(priya).get(way_back(answer)).content.decode()
    with clock.at(MONDAY + timedelta(minutes=60)):
        assert "check it and send it" not in sign_in(priya).get(way_back(answer)).content.decode()


def test_what_was_kept_for_thirty_days_stays_so(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    form = typed(opened(browser, page), **WORDS)
    browser.post(page, {**form, "keep": ["typing"]})
    end_by_itself()
    browser.post(page, typed(form, words="And more"))
    with clock.at(MONDAY + timedelta(days=2)):
        assert opened(sign_in(priya), page)["words"] == ["And more"]


def test_again_and_more_before_signing_in(priya: StaffActor, sign_in: SignIn) -> None:
    """The browser forgets the ended session at the first answer; the form still says whose it is."""
    browser = sign_in(priya)
    _answer, form = sent_too_late(browser, PLAIN)
    browser.cookies.clear()
    answer = browser.post(PLAIN, typed(form, words="And more"))
    assert len(drafts(priya.school_id)) == 1
    assert opened(sign_in(priya), way_back(answer))["words"] == ["And more"]


def test_signed_in_again_in_another_window(priya: StaffActor, sign_in: SignIn) -> None:
    """The form's token is from before: what was typed comes back at once, to be sent again."""
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **WORDS)
    strict = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    strict.cookies = sign_in(priya).cookies
    answer = strict.post(PLAIN, form, headers={"Referer": f"http://localhost{PLAIN}"})
    assert answer.status_code == 302
    assert opened(strict, answer.headers["Location"])["words"] == [LONG]


def test_somebody_else_signed_in_here_meanwhile(priya: StaffActor, head: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **WORDS)
    heads = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    heads.cookies = sign_in(head).cookies
    answer = heads.post(PLAIN, form, headers={"Referer": f"http://localhost{PLAIN}"})
    assert "quoted" not in answer.content.decode()
    assert "quoted" not in heads.get(way_back(answer)).content.decode()
    assert opened(sign_in(priya), way_back(answer))["words"] == [LONG]


def test_another_site_plants_nothing(priya: StaffActor, sign_in: SignIn) -> None:
    strict = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    strict.cookies = sign_in(priya).cookies
    answer = strict.post(PLAIN, WORDS, headers={"Referer": "https://elsewhere.example/"})
    assert "Nothing was saved" in answer.content.decode()
    assert drafts(priya.school_id) == []


@pytest.mark.parametrize("mark", ["", "forged", "WzEsICJhIl0:1a2b3c:forged"])
def test_without_a_mark_the_ended_session_says_whose(priya: StaffActor, sign_in: SignIn, mark: str) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **WORDS, typist=mark)
    end_by_itself()
    assert opened(sign_in(priya), way_back(browser.post(PLAIN, form)))["words"] == [LONG]


def test_a_session_that_was_ended_leaves_nothing(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **WORDS)
    end_every_session(priya.person)
    answer = browser.post(PLAIN, form)
    assert "not kept" in answer.content.decode() or answer.status_code == 302
    assert drafts(priya.school_id) == []


def test_without_the_right_nothing_is_kept(priya: StaffActor, shah: StaffActor, sign_in: SignIn) -> None:
    form = typed(opened(sign_in(priya), PLAIN), **WORDS)
    teachers = sign_in(shah)
    search = teachers.get("/s/oakfield/pupils/search").content.decode()
    form["typist"] = fields_on(search, named="typist")["typist"]
    end_by_itself()
    assert "not kept" in teachers.post(PLAIN, form).content.decode()
    assert drafts(priya.school_id) == []


def test_a_file_is_not_kept_and_the_page_says_so(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **WORDS)
    end_by_itself()
    answer = browser.post(PLAIN, {**form, "file": SimpleUploadedFile("a.txt", b"zq")})
    assert "Your file was not kept." in answer.content.decode()
    assert "Choose your file again" in sign_in(priya).get(way_back(answer)).content.decode()


def test_too_long_is_said(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), **{**WORDS, "words": "x" * 300_000})
    end_by_itself()
    assert "200 KB is the most" in browser.post(PLAIN, form).content.decode()
    assert drafts(priya.school_id) == []


@EVERY_PAGE
def test_what_broke_is_taken_back_and_kept(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    browser = sign_in(priya)
    browser.raise_request_exception = False
    answer = browser.post(page, typed(opened(browser, page), **{**WORDS, "words": "break this"}))
    assert answer.status_code == 500
    (draft,) = drafts(priya.school_id)
    assert f'href="{page}?draft={draft.code}"' in answer.content.decode()
    shown = browser.get(f"{page}?draft={draft.code}").content.decode()
    assert "Something broke on our side. What you typed is here" in shown
    assert fields_on(shown)["words"] == ["break this"]
    with school_scope(priya.school_id):
        assert not SchoolClass.objects.exists()
    assert browser.post(page, typed(fields_on(shown), words="Mended")).status_code == 302
    assert drafts(priya.school_id) == []


def test_where_nothing_can_be_kept_nothing_is_claimed(
    priya: StaffActor, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*args: object, **kwargs: object) -> None:
        raise OperationalError

    browser = sign_in(priya)
    browser.raise_request_exception = False
    form = typed(opened(browser, PLAIN), **{**WORDS, "words": "break this"})
    monkeypatch.setattr("endeavour.journeys.parking.keep_draft", gone)
    page = browser.post(PLAIN, form).content.decode()
    assert "We kept" not in page
    assert "Go back and try once more." in page


def test_pages_of_no_school_keep_nothing(priya: StaffActor, sign_in: SignIn) -> None:
    """Passwords and codes are only ever typed there."""
    browser = sign_in(priya)
    form = typed(opened(browser, PLAIN), current="four quiet herons")
    end_by_itself()
    for page in ("/my-sign-in/password", "/sign-in/check", "/sign-in", "/sign-in/second-step/app"):
        browser.post(page, form)
    with school_scope(priya.school_id):
        assert not Draft.objects.exists()
