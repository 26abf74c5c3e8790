"""Where one finds again what one typed, whichever page it was on."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.journeys.forms_on_page import forms_on
from endeavour.journeys.tests.browsing import opened, typed
from endeavour.journeys.tests.test_keeping import WORDS, drafts
from endeavour.journeys.tests.test_parking import PLAIN, end_by_itself
from endeavour.pupils.models import Pupil

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
SignIn = Callable[[StaffActor], Client]
LIST = "/s/oakfield/drafts"


def test_with_its_first_words_and_the_way_back(priya: StaffActor, head: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    assert "You have sent all that you began." in browser.get(LIST).content.decode()
    form = typed(opened(browser, PLAIN), **WORDS)
    end_by_itself()
    browser.post(PLAIN, form)
    (draft,) = drafts(priya.school_id)
    page = sign_in(priya).get(LIST).content.decode()
    assert "You began <b>1 page</b> and did not send it." in page
    assert "Maya reads well with Mr Reid. &lt;b&gt;She&lt;/b&gt; &amp; her friend" in page
    assert f'href="{PLAIN}?draft={draft.code}"' in page
    assert "Begun today at 8:40 am, kept today at 8:40 am. It stays here until today at 9:40 am." in page
    assert "You have sent all that you began." in sign_in(head).get(LIST).content.decode()


def test_forgotten_from_the_list_one_comes_back_to_the_page(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    assert 'href="/s/oakfield/drafts">What you began</a>' in browser.get(page).content.decode()
    (draft,) = drafts(priya.school_id)
    operation = opened(browser, page)["operation"]
    browser.post(f"{LIST}/{draft.code}/forget", {"operation": operation})
    assert drafts(priya.school_id) == []


def test_it_is_named_by_its_page_and_the_pupil(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    """Not by a date that happens to stand in it."""
    browser, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/support/start"
    html = browser.get(page).content.decode()
    form = next(form for form in forms_on(html) if any(c.name == "labels" for c in form.controls))
    sent = {c.name: c.value for c in form.controls if c.kind == "hidden"}
    dates = {c.name: "11" for c in form.controls if c.name.endswith(("_day", "_month"))}
    assert dates
    end_by_itself()
    browser.post(
        page, {**sent, **dates, "operation": str(uuid4())}, headers={"Referer": f"http://localhost{page}"}
    )
    shown = sign_in(priya).get(LIST).content.decode()
    assert "Maya O" in shown.partition("<dt>")[2].partition("</dt>")[0]
    assert ", begun today at 8:40 am</span>" in shown
    assert "11 11" not in shown


def test_what_is_kept_until_another_day_names_it_plainly(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    shown = sign_in(priya).get(LIST).content.decode()
    assert "It stays here until " in shown
    assert "until on" not in shown


def test_none_goes_early_because_there_are_many(
    priya: StaffActor, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every lost tap of Today stands on one page. Only beyond what the list says it holds does the oldest go."""
    monkeypatch.setattr("endeavour.journeys.drafts.MOST_A_PERSON", 12)
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    form = typed(opened(browser, page), **WORDS, keep="typing")
    for number in range(13):
        browser.post(page, {**form, "operation": str(uuid4())})
        assert len(drafts(priya.school_id)) == min(number + 1, 12)
    assert "The latest 100 pages are kept." in browser.get(LIST).content.decode()
