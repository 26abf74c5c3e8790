"""Story 1: an assistant logs the morning on a phone; one tap when it went as planned, three when a child was away."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Locator

from tests.journeys.checks import save_picture
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
PHONE = Mode(width=360, height=740)
MODES = [
    pytest.param(PHONE, id="script"),
    pytest.param(replace(PHONE, script=False), id="plain"),
    pytest.param(replace(PHONE, keyboard=True), id="keys"),
    pytest.param(replace(PHONE, width=320), id="narrow"),
    pytest.param(replace(PHONE, theme="dark"), id="dark"),
]
READING = re.compile("^It happened, all here ?, Reading 9:15")
THUMB = 48


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in_as_mr_reid(walker: Walker) -> None:
    walker.open_front_page()
    walker.page.locator("section:has(#school-oakfield) summary").click()
    walker.press(re.compile("^Daniel Reid"), within="section:has(#school-oakfield)")


def cards(walker: Walker) -> list[str]:
    return [" ".join(text.split()) for text in walker.page.locator(".session").all_inner_texts()]


def test_a_morning(served_demo: Served, browser: Browser, mode: Mode, picture_folder: str) -> None:
    with walking(browser, served_demo.address, mode) as reid:
        sign_in_as_mr_reid(reid)
        four_sessions_with_thumb_sized_targets(reid)
        if picture_folder and mode == PHONE:
            save_picture(reid.page, picture_folder, "today-before")
        before = reid.actions
        reid.press(READING)
        assert reid.actions - before == 1
        assert re.match(r"9:15 Reading, Maya O and 2 others\. Done 8:4\d Undo", cards(reid)[0])
        assert "Reading saved. Next: Toe by Toe, 10:10" in reid.page.get_by_role("status").inner_text()
        assert in_focus(reid) == "It happened, all here, Toe by Toe 10:10"
        if picture_folder and mode in (PHONE, replace(PHONE, theme="dark")):
            save_picture(reid.page, picture_folder, f"today-{mode.theme}")

        before = reid.actions
        reid.press(re.compile("^Something different ?, Toe by Toe"), role="link")
        assert not re.search(r"\b(ill|illness|sick|unwell)\b", reid.text.lower())
        reid.choose("Not in school", groups=["Hannah S"])
        reid.press(re.compile("^Save ?, Toe by Toe"))
        assert reid.actions - before == 3
        assert re.match(r"10:10 Toe by Toe, Ben T and 3 others\. Done 8:4\d\. 1 away Undo", cards(reid)[1])

        reid.press(re.compile("^Undo Reading 9:15"))
        assert "1 done, 3 to go." in reid.text
        assert in_focus(reid) == "It happened, all here, Reading 9:15"


def four_sessions_with_thumb_sized_targets(walker: Walker) -> None:
    assert "Monday 23 November, Mr Reid" in walker.text
    assert "4 sessions today" in walker.text
    assert len(cards(walker)) == 4
    assert cards(walker)[0].startswith("9:15 Reading with Maya O and 2 others")
    assert "Okafor" not in walker.text
    small = [one for one in targets(walker) if (one.bounding_box() or {"height": 0})["height"] < THUMB]
    assert [one.inner_text() for one in small] == []


def targets(walker: Walker) -> list[Locator]:
    return (
        walker.page.locator("main a, main button, header a, footer a, footer button")
        .filter(visible=True)
        .all()
    )


def in_focus(walker: Walker) -> str:
    text: str = walker.page.evaluate("document.activeElement.textContent")
    return " ".join(text.split())
