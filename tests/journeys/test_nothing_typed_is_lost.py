"""Typing a concern while things go wrong, in a real browser: one leaves, the session ends, another person comes."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Browser

from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
MODES = [pytest.param(Mode(width=320, height=640), id="script"), pytest.param(Mode(script=False), id="plain")]
NEW = "/s/oakfield/concerns/new"
SEEN, TRIED = "She looks away when I read aloud, & stops at “th”.", "Sitting nearer to me"
SIGNED_OUT = re.compile(r"We kept what you typed at \d+:\d\d am, for one hour\.")
EIGHTEEN_MINUTES = 18 * 60 * 1000 + 6000


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in(walker: Walker, name: str) -> None:
    walker.open_front_page()
    press_name(walker, name)


def press_name(walker: Walker, name: str) -> None:
    folded = walker.page.locator("section:has(#school-oakfield) details summary")
    if folded.count():
        folded.click()
    walker.press(re.compile(f"^{name}"), within="section:has(#school-oakfield)")


def begin(walker: Walker) -> None:
    walker.page.goto(walker.address + NEW)
    walker.fill("What do you see?", SEEN)
    walker.fill("What have you tried?", TRIED)


def stands_there(walker: Walker) -> bool:
    page = walker.page
    return (
        page.get_by_label("What do you see?").input_value() == SEEN
        and page.get_by_label("What have you tried?").input_value() == TRIED
    )


def the_session_ends() -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))


def test_left_and_carried_on(served_demo: Served, browser: Browser, mode: Mode) -> None:
    with walking(browser, served_demo.address, mode) as shah:
        sign_in(shah, "Nadia Shah")
        begin(shah)
        if mode.script:
            shah.page.get_by_text(re.compile(r"^Kept at \d+:\d\d am\.$")).wait_for()
        else:
            shah.press("Save for later")
            assert shah.reads("Kept for later.")
        shah.page.goto(shah.address + "/s/oakfield/concerns")
        shah.press("What you began", role="link")
        shah.press(re.compile("^Carry on"), role="link")
        assert shah.reads("You began this today at")
        assert stands_there(shah)
        shah.press(re.compile("^Start afresh"), role="link")
        assert shah.reads("Throw away what you typed, and start afresh?")
        shah.press("Throw away and start afresh")
        assert not stands_there(shah)


def test_back_from_where_a_mistake_led_is_the_form_with_what_was_typed(
    served_demo: Served, browser: Browser
) -> None:
    """The page with a mistake is the answer to a form: going back to it must not ask to send the form again."""
    with walking(browser, served_demo.address, Mode()) as shah:
        sign_in(shah, "Nadia Shah")
        begin(shah)
        shah.press("Raise the concern")
        assert shah.page.title().startswith("Error: ")
        shah.press("Concerns", role="link", within="nav")
        shah.page.go_back()
        assert shah.reads("You began this today at")
        assert stands_there(shah)


def test_the_session_ends_before_the_button_is_pressed(
    served_demo: Served, browser: Browser, mode: Mode
) -> None:
    with walking(browser, served_demo.address, mode) as shah:
        sign_in(shah, "Nadia Shah")
        begin(shah)
        the_session_ends()
        shah.press("Raise the concern")
        assert SIGNED_OUT.search(shah.text)
        way_back = shah.page.get_by_role("link", name="Be somebody in the demo").get_attribute("href")

        with walking(browser, served_demo.address, mode) as doyle:
            doyle.page.goto(f"{doyle.address}{way_back}")
            press_name(doyle, "Priya Doyle")
            assert not stands_there(doyle)
            assert SEEN not in doyle.page.content()

        shah.page.goto(f"{shah.address}{way_back}")
        press_name(shah, "Nadia Shah")
        assert shah.reads("You were signed out. What you typed is here; check it and send it.")
        assert stands_there(shah)
        # What a browser says of a page that answers 403.
        shah.wrong = [said for said in shah.wrong if "403" not in said]


def test_two_minutes_beforehand_one_is_told(served_demo: Served, browser: Browser) -> None:
    with walking(browser, served_demo.address) as shah:
        sign_in(shah, "Nadia Shah")
        page = shah.page
        page.clock.install()
        page.goto(shah.address + NEW)
        told = page.get_by_text("You will be signed out in two minutes.")
        assert not told.is_visible()
        page.clock.fast_forward(EIGHTEEN_MINUTES)
        told.wait_for()
        page.get_by_role("button", name="Stay signed in").click()
        told.wait_for(state="hidden")
        page.clock.fast_forward(EIGHTEEN_MINUTES + 2 * 60 * 1000)
        page.get_by_text("You were signed out. Finish here and press the button").wait_for()


def test_without_scripts_a_plain_page_does_it(served_demo: Served, browser: Browser) -> None:
    with walking(browser, served_demo.address, Mode(script=False)) as shah:
        sign_in(shah, "Nadia Shah")
        shah.page.goto(shah.address + NEW)
        shah.press("Stay signed in", role="link")
        shah.press("Stay signed in")
        assert shah.reads("You stay signed in for 20 minutes from now.")
