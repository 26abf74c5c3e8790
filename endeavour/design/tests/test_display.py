import pytest
from django.test import Client, RequestFactory

from endeavour.design.display import COOKIE, Display, display_of

CHOSEN = {"colours": "dark", "size": "150", "spacing": "more", "letters": "lexend", "movement": "none"}


def test_a_choice_comes_back_on_every_page() -> None:
    client = Client()
    answer = client.post("/display", CHOSEN)
    assert answer["Location"] == "/display?saved=yes"
    page = client.get("/help").content.decode()
    for attribute in ("theme", "size", "spacing", "letters", "movement"):
        wanted = CHOSEN["colours" if attribute == "theme" else attribute]
        assert f'data-{attribute}="{wanted}"' in page


def test_the_page_shows_what_was_chosen_before() -> None:
    client = Client()
    client.post("/display", CHOSEN)
    page = client.get("/display?saved=yes").content.decode()
    assert 'value="dark" checked' in page
    assert 'value="device" checked' not in page
    assert "Saved. This is how pages look now." in page


def test_the_usual_needs_no_attributes() -> None:
    page = Client().get("/help").content.decode()
    assert '<html lang="en-GB">' in page


def test_the_cookie_is_out_of_reach_of_scripts_and_lasts_a_year() -> None:
    cookie = Client().post("/display", CHOSEN).cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 365 * 24 * 60 * 60


def test_over_https_the_cookie_stays_there() -> None:
    assert Client().post("/display", CHOSEN, secure=True).cookies[COOKIE]["secure"]


def test_one_goes_back_to_where_one_was() -> None:
    answer = Client().post("/display", {**CHOSEN, "next": "/help/words"})
    assert answer["Location"] == "/help/words"
    assert 'name="next" value="/help/words"' in Client().get("/display?next=/help/words").content.decode()


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "\thttps://evil.example",
        "help",
        "http:///evil.example",
    ],
)
def test_nobody_is_sent_elsewhere(elsewhere: str) -> None:
    answer = Client().post("/display", {**CHOSEN, "next": elsewhere})
    assert answer["Location"] == "/display?saved=yes"
    assert "evil" not in Client().get("/display", {"next": elsewhere}).content.decode()


def test_a_choice_that_does_not_exist_is_refused_in_words() -> None:
    answer = Client().post("/display", {**CHOSEN, "size": "900"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert COOKIE not in answer.cookies
    assert "<title>Error: Display" in page
    assert "Choose one from the list" in page


@pytest.mark.parametrize(
    "cookie",
    ["", "colours-", "colours-neon.size-125", '"><script>', "size-125" * 500, "a-b.c-d", "size-125.x"],
)
def test_a_spoilt_cookie_does_no_harm(cookie: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES[COOKIE] = cookie
    display = display_of(request)
    assert display in (Display(), Display(size="125"))


def test_the_link_in_the_foot_knows_the_way_back_but_no_query() -> None:
    page = Client().get("/help/words?about=maya").content.decode()
    assert 'href="/display?next=%2Fhelp%2Fwords"' in page
    assert "maya" not in page
