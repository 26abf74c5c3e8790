"""A form that leads on without having been done, or whose page has gone: what was typed is kept, and offered."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import LONG, Fields, fields_on, opened, typed
from endeavour.journeys.tests.test_keeping import WORDS, drafts
from endeavour.journeys.tests.test_parking import end_by_itself
from endeavour.schools.models import SchoolClass

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
SignIn = Callable[[StaffActor], Client]
PAGE, LIST = "/s/oakfield/test/overtaken", "/s/oakfield/drafts"
IN_FULL = "Maya reads well with Mr Reid.<br>&lt;b&gt;She&lt;/b&gt; &amp; her friend “laugh”; 95% of the time."


def meanwhile(who: StaffActor, name: str) -> None:
    with school_scope(who.school_id):
        SchoolClass.objects.create(school_id=who.school_id, name=name, school_year=2026)


def sent_after(browser: Client, who: StaffActor, name: str, form: Fields) -> Any:
    meanwhile(who, name)
    return browser.post(PAGE, form, headers={"Referer": f"http://localhost{PAGE}"})


def test_a_redirect_that_refuses_keeps_and_offers_it(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    answer = sent_after(browser, priya, "Closed", typed(opened(browser, PAGE), **WORDS))
    assert answer.status_code == 302
    (draft,) = drafts(priya.school_id)
    assert draft.why == Draft.Why.REFUSED
    page = browser.get("/s/oakfield/test/plain").content.decode()
    assert "This was decided already." in page
    assert f'<a href="{LIST}/{draft.code}">read what you typed</a>' in page
    read = browser.get(f"{LIST}/{draft.code}").content.decode()
    assert f"<dt>Words</dt><dd>{IN_FULL}</dd>" in read
    assert "<dt>Kind</dt><dd>B</dd>" in read


def test_what_was_begun_is_kept_as_it_was_sent(priya: StaffActor, sign_in: SignIn) -> None:
    """One piece of work, one draft, with the last words."""
    browser = sign_in(priya)
    form = typed(opened(browser, PAGE), **WORDS)
    code = browser.post(PAGE, {**form, "keep": ["typing"]}).headers["X-Draft"]
    sent_after(browser, priya, "Closed", typed(form, words="The last words", draft=code))
    (draft,) = drafts(priya.school_id)
    assert (draft.code, draft.typed["words"]) == (code, ["The last words"])


def test_pressed_twice_it_is_kept_once_and_what_was_done_is_not(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PAGE), **WORDS)
    assert browser.post(PAGE, form).status_code == 302
    sent_after(browser, priya, "Closed", form)
    assert drafts(priya.school_id) == [], "it was done the first time"
    again = typed(form, operation="6a0d2d3c-8f61-4d4b-8a9e-0d3a6f4b1c55")
    for _ in range(2):
        browser.post(PAGE, again)
    assert len(drafts(priya.school_id)) == 1


def test_a_page_that_has_gone_shows_it_in_its_place(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    answer = sent_after(browser, priya, "Gone", typed(opened(browser, PAGE), **WORDS))
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "not there any more" in page
    assert f"<dt>Words</dt><dd>{IN_FULL}</dd>" in page
    (draft,) = drafts(priya.school_id)
    assert draft.why == Draft.Why.REFUSED


def test_an_address_that_somebody_tries_keeps_nothing(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    form = typed(opened(browser, PAGE), **WORDS)
    sent_after(browser, priya, "Gone", {name: said for name, said in form.items() if name != "typist"})
    assert drafts(priya.school_id) == []


@pytest.mark.parametrize("became", ["Closed", "Gone"])
def test_begun_work_whose_page_has_gone_is_read_in_full(
    priya: StaffActor, head: StaffActor, sign_in: SignIn, became: str
) -> None:
    browser = sign_in(priya)
    browser.post(PAGE, typed(opened(browser, PAGE), **WORDS, keep="typing"))
    meanwhile(priya, became)
    (draft,) = drafts(priya.school_id)
    listed = browser.get(LIST).content.decode()
    assert f'href="{LIST}/{draft.code}"' in listed
    page = browser.get(f"{PAGE}?draft={draft.code}", follow=True).content.decode()
    assert "The page where you typed this is <b>not there any more</b>." in page
    assert f"<dt>Words</dt><dd>{IN_FULL}</dd>" in page
    assert "Carry on" not in page
    assert sign_in(head).get(f"{LIST}/{draft.code}").status_code == 404
    thrown = browser.post(f"{LIST}/{draft.code}/forget?back=list", fields_on(page, named="operation"))
    assert (thrown.headers["Location"], drafts(priya.school_id)) == (LIST, [])


def test_signed_out_and_gone_meanwhile(priya: StaffActor, sign_in: SignIn) -> None:
    """The way back after signing in leads to what was typed, not to a page that isn't there."""
    browser = sign_in(priya)
    form = typed(opened(browser, PAGE), **WORDS)
    end_by_itself()
    sent_after(browser, priya, "Gone", form)
    (draft,) = drafts(priya.school_id)
    page = sign_in(priya).get(f"{PAGE}?draft={draft.code}", follow=True).content.decode()
    assert LONG.split("\n", maxsplit=1)[0] in page
    assert "not there any more" in page


def test_a_form_without_a_word_is_not_kept(priya: StaffActor, sign_in: SignIn) -> None:
    """A button pressed too late is no work that could be lost."""
    browser = sign_in(priya)
    form = {name: said for name, said in opened(browser, PAGE).items() if name in ("operation", "typist")}
    sent_after(browser, priya, "Closed", form)
    end_by_itself()
    answer = browser.post(PAGE, form)
    assert "We kept" not in answer.content.decode()
    assert drafts(priya.school_id) == []
