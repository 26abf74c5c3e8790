"""Where one finds again what one typed, whichever page it was on."""

from collections.abc import Callable

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.journeys.tests.browsing import opened, typed
from endeavour.journeys.tests.test_keeping import WORDS, drafts
from endeavour.journeys.tests.test_parking import PLAIN, end_by_itself

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
    assert "Kept today at 8:40 am. It stays here until today at 9:40 am." in page
    assert "You have sent all that you began." in sign_in(head).get(LIST).content.decode()


def test_forgotten_from_the_list_one_comes_back_to_the_page(priya: StaffActor, sign_in: SignIn) -> None:
    browser, page = sign_in(priya), "/s/oakfield/test/asks"
    browser.post(page, typed(opened(browser, page), **WORDS, keep="typing"))
    assert 'href="/s/oakfield/drafts">What you began</a>' in browser.get(page).content.decode()
    (draft,) = drafts(priya.school_id)
    operation = opened(browser, page)["operation"]
    browser.post(f"{LIST}/{draft.code}/forget", {"operation": operation})
    assert drafts(priya.school_id) == []
