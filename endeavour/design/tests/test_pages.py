"""The pages that belong to nobody: they open, they are plain to read, and none is a dead end."""

import re

import pytest
from django.test import Client
from django.utils.html import strip_tags

from endeavour.design.tests.drawing import drawn
from endeavour.design.words import WORDS
from endeavour.documents.reading import reading_of

PAGES = ["/display", "/help", "/help/words", "/accessibility", "/privacy"]
FAILURES = {"/nowhere": 404, "/failing": 500, "/closed": 503, "/not-allowed": 403}
GRADE = 6


def words_of(page: str) -> str:
    """What one reads in main, a line for each element."""
    main = page.split('<main id="main" tabindex="-1">')[1].split("</main>")[0]
    main = re.sub(r"<svg.*?</svg>", "", main, flags=re.DOTALL)
    return strip_tags(re.sub(r"</(?:p|h1|h2|li|dt|dd|a|label|legend|button)>", "\n", main))


def fetched(address: str) -> str:
    return Client(raise_request_exception=False).get(address).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_anybody_may_open_them(address: str) -> None:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1>") == 1


@pytest.mark.parametrize("address", [page for page in PAGES if page != "/display"])
def test_they_only_show(address: str) -> None:
    assert Client().post(address).status_code == 405


@pytest.mark.parametrize(("address", "status"), FAILURES.items())
def test_each_failure_says_what_happened_and_leads_on(address: str, status: int) -> None:
    answer = Client(raise_request_exception=False).get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert page.count("<h1>") == 1
    assert '<a class="govuk-button" href="/">' in page
    for secret in ("Traceback", "nobody foresaw", "nowhere", "Maya"):
        assert secret not in page


@pytest.mark.parametrize("address", [*PAGES, *FAILURES])
def test_they_are_plain_to_read(address: str) -> None:
    reading = reading_of(words_of(fetched(address)))
    assert reading.grade <= GRADE, reading
    assert reading.longest_words <= 20, reading.longest_sentence


def test_a_failure_keeps_the_colours_the_reader_chose() -> None:
    client = Client()
    client.cookies["display"] = "colours-dark"
    assert 'data-theme="dark"' in client.get("/nowhere").content.decode()


def test_a_page_that_is_closed_says_when_to_try_again() -> None:
    assert Client().get("/closed")["Retry-After"] == "300"


def test_signed_out_in_the_middle_one_is_told_that_nothing_was_kept() -> None:
    page = drawn('{% include "design/pages/session_ended.html" %}', sign_in_url="/sign-in")
    assert "What you typed on that page was not kept" in words_of(page)
    assert "when you sign out in another window, and when nothing has happened for a while" in words_of(page)
    assert 'href="/sign-in"' in page
    assert "demo" not in words_of(page)
    demo = drawn(
        '{% include "design/pages/session_ended.html" %}', sign_in_url="/sign-in", demo_names_url="/"
    )
    assert '<a href="/">Be somebody in the demo</a>' in demo


def test_signed_out_in_the_middle_one_is_told_what_was_kept_and_for_how_long() -> None:
    page = '{% include "design/pages/session_ended.html" %}'
    kept = words_of(drawn(page, sign_in_url="/sign-in", saved_at="10:42 am", with_files=True))
    assert "We kept what you typed at 10:42 am, for one hour." in kept
    assert "Your file was not kept." in kept
    refused = words_of(drawn(page, sign_in_url="/sign-in", refused="This is too long."))
    assert "This is too long. Nothing was sent" in refused


def test_words_we_use_are_many_sorted_and_each_has_an_anchor() -> None:
    assert len(WORDS) >= 40
    names = [word.word.lower().replace("-", " ") for word in WORDS]
    assert names == sorted(names)
    anchors = [word.anchor for word in WORDS]
    assert len(set(anchors)) == len(anchors)
    page = fetched("/help/words")
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.anchor)
def test_each_meaning_is_plainer_than_its_word(word: object) -> None:
    reading = reading_of(getattr(word, "meaning"))  # noqa: B009  the type of ids is object
    assert reading.grade <= GRADE, reading
