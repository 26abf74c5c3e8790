"""What is typed into a long form is kept for whoever typed it, until they send it."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent, Opening
from endeavour.journeys import jobs
from endeavour.journeys.access import draft_seen_by, drafts_seen_by
from endeavour.journeys.drafts import MOST_BYTES
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import LONG, fields_on, opened, typed
from endeavour.schools.models import SchoolClass
from tests.cast.people import MONDAY

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
SignIn = Callable[[StaffActor], Client]
PAGES = pytest.mark.parametrize("page", ["/s/oakfield/test/asks", "/s/oakfield/test/own"])
WORDS: dict[str, str | list[str]] = {
    "words": LONG,
    "short": 'a "quoted" line',
    "kind": "b",
    "of": "y",
    "ticked": ["2"],
}


def drafts(school_id: int) -> list[Draft]:
    with school_scope(school_id):
        return list(Draft.objects.all())


@PAGES
def test_kept_while_typing_and_put_back(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    browser = sign_in(priya)
    answer = browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    assert (answer.status_code, answer.content) == (204, b"")
    again = browser.get(page).content.decode()
    assert "You began this today at 8:40 am." in again
    assert {name: fields_on(again)[name] for name in WORDS} == {
        name: [value] if isinstance(value, str) else value for name, value in WORDS.items()
    }


@PAGES
def test_kept_by_the_button_without_script(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    browser = sign_in(priya)
    assert 'name="keep" value="yes"' in browser.get(page).content.decode()
    answer = browser.post(page, typed(opened(browser, page), **WORDS, keep="yes"), follow=True)
    assert "Kept for later." in answer.content.decode()
    assert fields_on(answer.content.decode())["words"] == [LONG]


@PAGES
def test_the_button_pressed_twice_keeps_what_came_last(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    browser = sign_in(priya)
    first = browser.post(page, typed(opened(browser, page), **WORDS, keep="yes"))
    there = first.headers["Location"]
    more = WORDS | {"words": f"{LONG} And more."}
    again = browser.post(there, typed(opened(browser, there), **more, keep="yes"), follow=True)
    assert "Kept for later." in again.content.decode()
    assert fields_on(again.content.decode())["words"] == [f"{LONG} And more."]
    assert len(drafts(priya.school_id)) == 1


@PAGES
def test_sent_it_is_forgotten_and_with_a_mistake_it_is_not(
    priya: StaffActor, sign_in: SignIn, page: str
) -> None:
    browser = sign_in(priya)
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    carried = opened(browser, page)
    assert browser.post(page, typed(carried, kind="nonsense")).status_code == 200
    assert len(drafts(priya.school_id)) == 1
    assert browser.post(page, carried).status_code == 302
    assert drafts(priya.school_id) == []
    with school_scope(priya.school_id):
        assert SchoolClass.objects.filter(name=LONG[:50]).count() == 1


@PAGES
def test_with_a_mistake_the_form_still_says_which_draft_it_is(
    priya: StaffActor, sign_in: SignIn, page: str
) -> None:
    """A page that comes back may have another number; sent, it forgets the draft all the same."""
    browser = sign_in(priya)
    form = typed(opened(browser, page), **WORDS)
    code = browser.post(page, {**form, "keep": ["typing"]}).headers["X-Draft"]
    wrong = browser.post(page, typed(form, kind="nonsense", draft=code))
    again = typed(fields_on(wrong.content.decode()), kind="a", operation=str(uuid4()))
    assert again["draft"] == [f"{code}.{form['operation'][0]}"]
    assert browser.post(page, again).status_code == 302
    assert drafts(priya.school_id) == []


@PAGES
def test_what_was_sent_with_a_mistake_is_offered_to_whoever_opens_the_form_again(
    priya: StaffActor, sign_in: SignIn, page: str
) -> None:
    """Nothing was kept while it was typed: somebody typed fast, or without script."""
    browser = sign_in(priya)
    wrong = browser.post(page, typed(opened(browser, page), **(WORDS | {"kind": "nonsense"})))
    again = browser.get(page).content.decode()
    assert "You began this today at 8:40 am." in again
    assert fields_on(again)["words"] == [LONG]
    assert browser.post(page, typed(fields_on(wrong.content.decode()), kind="a")).status_code == 302
    assert drafts(priya.school_id) == []


@PAGES
def test_a_word_kept_late_does_not_come_back(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    """The script's last word arrives after the form was sent: its number is used up."""
    browser = sign_in(priya)
    form = typed(opened(browser, page), **WORDS)
    assert browser.post(page, form).status_code == 302
    assert browser.post(page, {**form, "keep": ["typing"]}).status_code == 302
    assert drafts(priya.school_id) == []


def test_afresh(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    (draft,) = drafts(priya.school_id)
    shown = browser.get(page).content.decode()
    read, forget = (f"/s/oakfield/drafts/{draft.code}{then}" for then in ("?afresh=yes", "/forget"))
    assert f'href="{read}"' in shown
    assert "/forget" not in shown, "one press would throw it away"
    asked = browser.get(read).content.decode()
    assert "<b>She</b> &amp; her friend" not in asked
    assert "&lt;b&gt;She&lt;/b&gt; &amp; her friend" in asked
    assert f'action="{forget}"' in asked
    answer = browser.post(forget, {"operation": "6a0d2d3c-8f61-4d4b-8a9e-0d3a6f4b1c55"})
    assert answer.headers["Location"] == page
    assert drafts(priya.school_id) == []
    assert LONG not in browser.get(page).content.decode()


def test_nobody_else_is_shown_it(priya: StaffActor, head: StaffActor, sign_in: SignIn) -> None:
    browser, heads, page = sign_in(priya), sign_in(head), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    (draft,) = drafts(priya.school_id)
    for address in (page, f"{page}?draft={draft.code}", f"/s/oakfield/test/plain?draft={draft.code}"):
        shown = heads.get(address).content.decode()
        assert "quoted" not in shown
        assert "You began" not in shown
    assert heads.post(f"/s/oakfield/drafts/{draft.code}/forget", opened(heads, page)).status_code == 404
    stolen = typed(opened(heads, page), **{**WORDS, "words": "Theirs"}, draft=draft.code, keep="typing")
    assert heads.post(page, stolen).status_code == 204
    with school_scope(priya.school_id):
        assert draft_seen_by(priya, draft.code) is not None
        assert draft_seen_by(head, draft.code) is None
        assert [d.typed["words"] for d in drafts_seen_by(priya)] == [[LONG]]


def test_two_windows_lose_neither(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    first, second = opened(browser, page), opened(browser, page)
    browser.post(page, typed(first, **{**WORDS, "words": "One"}, keep="typing"))
    browser.post(page, typed(second, **{**WORDS, "words": "Two"}, keep="typing"))
    shown = browser.get(page).content.decode()
    assert fields_on(shown)["words"] == ["Two"]
    other = next(draft for draft in drafts(priya.school_id) if draft.typed["words"] == ["One"])
    assert f"{page}?draft={other.code}" in shown
    assert opened(browser, f"{page}?draft={other.code}")["words"] == ["One"]


def test_it_writes_no_audit_and_is_no_opening(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    with school_scope(priya.school_id):
        before = AuditEvent.objects.count(), Opening.objects.count()
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    browser.get(page)
    with school_scope(priya.school_id):
        assert (AuditEvent.objects.count(), Opening.objects.count()) == before


def test_too_long_is_said_and_shown(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    form = typed(opened(browser, page), **{**WORDS, "words": "ä" * (MOST_BYTES // 2)})
    answer = browser.post(page, {**form, "keep": ["typing"]})
    assert answer.status_code == 413
    assert "201 KB, and 200 KB is the most" in answer.content.decode()
    answer = browser.post(page, {**form, "keep": ["yes"]})
    assert answer.status_code == 413
    assert "ä" * 1000 in answer.content.decode()
    assert drafts(priya.school_id) == []


def test_nothing_secret_and_no_machinery_is_kept(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    more = {"new_password": ["four quiet herons"], "nul": ["a\0b"]}
    browser.post(page, {**typed(opened(browser, page), **WORDS, keep="typing"), **more})
    (draft,) = drafts(priya.school_id)
    assert draft.typed.keys() == {*WORDS, "nul", "labels"}
    assert draft.typed["nul"] == ["ab"]


def test_after_thirty_days_it_is_gone(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    with clock.at(MONDAY + timedelta(days=2)):
        assert "You began this on Monday at 8:40 am." in sign_in(priya).get(page).content.decode()
    with clock.at(MONDAY + timedelta(days=29)):
        jobs.forget_drafts(0)
        assert "You began this on Monday 23 November at 8:40 am." in sign_in(priya).get(page).content.decode()
    with clock.at(MONDAY + timedelta(days=30)):
        assert "You began" not in sign_in(priya).get(page).content.decode()
        jobs.forget_drafts(0)
    assert drafts(priya.school_id) == []
