"""L3: an assistant takes a session that nobody has, on a phone, and reads how it is run."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.journeys.checks import save_picture, too_small_for_thumbs
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
PHONE = Mode(width=360, height=740)
MODES = [
    pytest.param(PHONE, id="script"),
    pytest.param(replace(PHONE, script=False), id="plain"),
    pytest.param(replace(PHONE, keyboard=True), id="keys", marks=pytest.mark.night),
    pytest.param(replace(PHONE, width=320), id="narrow", marks=pytest.mark.night),
    pytest.param(replace(PHONE, theme="dark"), id="dark", marks=pytest.mark.night),
]
TWO_TAPS = 2


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in_as(walker: Walker, name: str) -> None:
    walker.open_front_page()
    walker.press(re.compile(f"^{name}"), within="section:has(#school-oakfield)")


def test_one_session_waits_and_is_taken_in_two_taps(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    with walking(browser, served_demo.address, mode) as reid:
        sign_in_as(reid, "Daniel Reid")
        before = reid.actions
        reid.press(re.compile("needs? cover today$"), role="link", within="main")
        names_of_children_stay_away(reid)
        assert too_small_for_thumbs(reid.page.locator("main button")) == []
        if picture_folder and mode == PHONE:
            save_picture(reid.page, picture_folder, "cover")
        name = reid.page.locator(".session h2").first.inner_text()
        reid.press(re.compile(f"^I’ll take it ?, {re.escape(name)}"))
        assert reid.actions - before == TWO_TAPS
        assert "is yours. It stands in Today." in reid.text
        assert name in reid.page.locator("h1").inner_text()
        reid.press("Today", role="link", within="header")
        assert name in reid.text


def test_somebody_asks_and_a_colleague_sees_it_at_once(
    served_demo: Served, browser: Browser, mode: Mode
) -> None:
    """Asked for from the session's own page; whoever asked can take it after all."""
    with walking(browser, served_demo.address, mode) as reid:
        sign_in_as(reid, "Daniel Reid")
        reid.press(re.compile("^Something different ?, Toe by Toe"), role="link")
        reid.press(re.compile("^Ask for cover"))
        assert "Toe by Toe at 10:10 waits for somebody to take it." in reid.text
        with walking(browser, served_demo.address, mode) as cole:
            cole.open_front_page()
            cole.unfold("assistants")
            cole.press(re.compile("^Sharon Cole"), within="section:has(#school-oakfield)")
            cole.press(re.compile("needs? cover today$"), role="link", within="main")
            assert "Toe by Toe" in cole.text
        reid.press(re.compile("^I can take it after all"))
        assert "You asked for cover" not in reid.text


def names_of_children_stay_away(walker: Walker) -> None:
    """Whoever hasn't taken it knows how many children it is for, not which."""
    assert "Okafor" not in walker.text
    assert re.search(r"with \d+ child", walker.text)
