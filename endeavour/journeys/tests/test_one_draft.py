"""One piece of work is one draft, however often it is kept; and two windows never write over one another."""

from collections.abc import Callable

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.journeys.tests.browsing import fields_on, opened, typed
from endeavour.journeys.tests.test_keeping import WORDS, drafts
from endeavour.journeys.tests.test_parking import end_by_itself

pytestmark = pytest.mark.urls("endeavour.journeys.tests.addresses")
SignIn = Callable[[StaffActor], Client]
PAGE = "/s/oakfield/test/asks"
PAGES = pytest.mark.parametrize("page", [PAGE, "/s/oakfield/test/plain"])


def parked(browser: Client, page: str, words: str) -> None:
    """Typed on the page as it is opened, and sent after the session ended."""
    form = typed(opened(browser, page), **{**WORDS, "words": words})
    end_by_itself()
    browser.post(page, form, headers={"Referer": f"http://localhost{page}"})


@PAGES
def test_carried_on_and_parked_again_it_is_the_same(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    parked(sign_in(priya), page, "One")
    (first,) = drafts(priya.school_id)
    parked(sign_in(priya), f"{page}?draft={first.code}", "One and two")
    (second,) = drafts(priya.school_id)
    assert (second.code, second.typed["words"]) == (first.code, ["One and two"])


@PAGES
def test_after_a_mistake_it_is_still_the_same(priya: StaffActor, sign_in: SignIn, page: str) -> None:
    parked(sign_in(priya), page, "One")
    (first,) = drafts(priya.school_id)
    browser = sign_in(priya)
    carried = opened(browser, f"{page}?draft={first.code}")
    wrong = browser.post(f"{page}?draft={first.code}", typed(carried, kind="nonsense"))
    again = fields_on(wrong.content.decode())
    end_by_itself()
    browser.post(f"{page}?draft={first.code}", typed(again, words="One and two"))
    (second,) = drafts(priya.school_id)
    assert (second.code, second.typed["words"]) == (first.code, ["One and two"])


def test_a_draft_open_in_two_windows_keeps_the_words_of_both(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    browser.post(PAGE, typed(opened(browser, PAGE), **{**WORDS, "words": "Begun"}, keep="typing"))
    first, second = opened(browser, PAGE), opened(browser, PAGE)
    browser.post(PAGE, typed(first, words="Typed here", keep="typing"))
    browser.post(PAGE, typed(second, words="Typed there", keep="typing"))
    assert {d.typed["words"][0] for d in drafts(priya.school_id)} == {"Typed here", "Typed there"}


def test_sending_one_window_forgets_nothing_of_the_other(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    browser.post(PAGE, typed(opened(browser, PAGE), **{**WORDS, "words": "Begun"}, keep="typing"))
    first, second = opened(browser, PAGE), opened(browser, PAGE)
    browser.post(PAGE, typed(first, words="Typed here", keep="typing"))
    assert browser.post(PAGE, typed(second, words="Sent from there")).status_code == 302
    (left,) = drafts(priya.school_id)
    assert left.typed["words"] == ["Typed here"]
