"""The letter that a child may have SEN: written, checked as each will read it, sent one by one, or read aloud."""

from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.documents.models import Document
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import CallNote, Concern, Notice
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult

TYPED = {"seen": "Sami mixes up letters.", "doing": "We are finding out which sounds he knows."}


def at(concern: Concern, rest: str = "") -> str:
    return f"/s/oakfield/concerns/{concern.code}/letter{rest}"


@pytest.fixture
def elif_(sami: Pupil) -> Relation:
    return make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org", channel="email")


def _write(browser: Any, concern: Concern, **more: str) -> Any:
    return send(browser, at(concern), **{**TYPED, "version": "0", **day("meet_on", "3 12 2026"), **more})


def test_written_checked_and_sent_it_is_held_ten_minutes(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, elif_: Relation
) -> None:
    browser = sign_in(mrs_doyle)
    assert "What will you tell Sami’s family?" in words(browser.get(at(samis_concern)))
    assert _write(browser, samis_concern).headers["Location"] == at(samis_concern, "/check")
    page = words(browser.get(at(samis_concern, "/check")))
    assert "Sami may need extra help at school" in page
    assert "We would like to meet you on Thursday 3 December." in page
    assert "By email to elif@example.org" in page
    sent = send(browser, at(samis_concern, "/send"), to=elif_.contact.code, back="check", version="1")
    assert sent.headers["Location"] == at(samis_concern, "/check")
    assert "Goes at 08:50" in words(browser.get(at(samis_concern, "/check"))).replace("8:50 am", "08:50")
    with school_scope(samis_concern.school_id):
        assert Message.objects.get().kind == "may"
        document = Document.objects.get()
    kept = f"/s/oakfield/pupils/{samis_concern.pupil.pid}/letters/{document.code}"
    assert browser.get(kept).status_code == 200
    assert browser.get(f"{kept}/print").status_code == 200
    assert browser.get(f"{kept}.pdf").content.startswith(b"%PDF")


def test_by_phone_it_is_read_aloud_and_recorded(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik", mobile="07700 900 123", channel="phone").contact.code
    browser = sign_in(mrs_doyle)
    _write(browser, samis_concern)
    ring = at(samis_concern, f"/ring/{mother}")
    assert send(browser, at(samis_concern, "/send"), to=mother, version="1").headers["Location"] == ring
    script = words(browser.get(ring))
    assert "We think that Sami may need some extra help to learn." in script
    assert "What do you see at home?" in script
    call = {**day("on", "23 11 2026"), "at": "8:30", "read_all": "on", "version": "1"}
    too_soon = send(browser, ring, **day("on", "20 11 2026"), at="8:30", read_all="on", version="1")
    assert "The call lies before the letter was written" in words(too_soon)
    assert send(browser, ring, **call).headers["Location"] == at(samis_concern, "/check")
    with school_scope(sami.school_id):
        assert CallNote.objects.get().recipient == mother
    assert "Told on Monday 23 November" in words(browser.get(at(samis_concern, "/check")))


def test_one_that_failed_is_sent_again_from_its_own_page(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, elif_: Relation
) -> None:
    browser = sign_in(mrs_doyle)
    _write(browser, samis_concern)
    send(browser, at(samis_concern, "/send"), to=elif_.contact.code, version="1")
    with school_scope(samis_concern.school_id):
        Message.objects.update(failed_at=MONDAY, failed_why="No such mailbox.")
    outbox = browser.get("/s/oakfield/desk/outbox").content.decode()
    assert f'href="{at(samis_concern, "/check")}"' in outbox
    assert "/letters/told/check" not in outbox


def test_two_who_write_at_once_see_both_texts(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, elif_: Relation
) -> None:
    browser = sign_in(mrs_doyle)
    _write(browser, samis_concern)
    clash = _write(browser, samis_concern, seen="He guesses.")
    assert clash.status_code == 409
    page = words(clash)
    assert "Sami mixes up letters." in page
    assert "He guesses." in page
    assert 'name="version" value="1"' in clash.content.decode()
    assert _write(browser, samis_concern, seen="He guesses.", version="1").status_code == 302


def test_what_is_missing_is_said(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, elif_: Relation
) -> None:
    browser = sign_in(mrs_doyle)
    assert send(browser, at(samis_concern, "/send"), to="x").headers["Location"] == at(samis_concern)
    assert browser.get(at(samis_concern, "/check")).headers["Location"] == at(samis_concern)
    assert "Error: " in send(browser, at(samis_concern), seen="", doing="x").content.decode()
    early = _write(browser, samis_concern, **day("meet_on", "20 11 2026"))
    assert early.status_code == 200
    with school_scope(samis_concern.school_id):
        assert not Notice.objects.exists()


def test_only_who_writes_letters(
    sign_in: SignIn, samis_concern: Concern, shah: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for actor, status in ((shah, 403), (head, 403), (stranger, 404)):
        browser = sign_in(actor)
        for rest in ("", "/check", "/ring/bcdfghjk"):
            assert browser.get(at(samis_concern, rest)).status_code == status
        assert send(browser, at(samis_concern, "/send"), to="x").status_code == status
