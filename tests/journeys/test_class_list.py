"""A teacher between two lessons: what to do for each child, one tap that it was read, the sheet, a note back."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.journeys.checks import save_picture
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
LAPTOP = Mode()
MODES = [
    pytest.param(LAPTOP, id="script"),
    pytest.param(replace(LAPTOP, script=False), id="plain"),
    pytest.param(replace(LAPTOP, keyboard=True), id="keys", marks=pytest.mark.night),
    pytest.param(replace(LAPTOP, width=320), id="narrow", marks=pytest.mark.night),
    pytest.param(replace(LAPTOP, theme="dark"), id="dark", marks=pytest.mark.night),
]
PRINTED_LENGTH = 1123  # pixels of one side of A4


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in_as_miss_shah(walker: Walker) -> None:
    walker.open_front_page()
    walker.page.locator("section:has(#school-oakfield) summary").click()
    walker.press(re.compile("^Nadia Shah"), within="section:has(#school-oakfield)")


def card_of(walker: Walker, name: str) -> str:
    card = walker.page.locator(".lesson__card").filter(has=walker.page.get_by_role("heading", name=name))
    return " ".join(card.inner_text().split())


def test_from_the_class_list_to_the_sheet(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    with walking(browser, served_demo.address, mode) as shah:
        sign_in_as_miss_shah(shah)
        the_lines_are_few_and_owed_first(shah)
        if picture_folder and mode == LAPTOP:
            save_picture(shah.page, picture_folder, "my-pupils")

        before = shah.actions
        shah.press("I have read this about Finley W")
        assert shah.actions - before == 1
        assert "Thank you. You have read what to do for Finley W." in shah.text
        assert "I have read this" not in card_of(shah, "Finley W")

        shah.press(re.compile("^Print the sheet"), role="link")
        the_sheet_fits_on_one_side(shah, picture_folder if mode == LAPTOP else "")
        shah.press("Initials only", role="link")
        assert "Maya O" not in shah.page.locator(".class-sheet").inner_text()
        assert "MO" in shah.page.locator(".class-sheet").inner_text()

        shah.pick("About whom?", "Maya O")
        shah.fill("What did you notice?", "She offers to read when the words come with pictures.")
        shah.press("Send to the SENCO")
        assert "Your note about Maya O is with the SENCO." in shah.text


def the_lines_are_few_and_owed_first(walker: Walker) -> None:
    assert "Okafor" not in walker.page.locator("main").inner_text()
    for card in walker.page.locator(".lesson__card").all():
        lines = card.locator(".lesson__lines > li").all_inner_texts()
        owed = ["Owed" in line for line in lines]
        assert len(lines) <= 3
        assert owed == sorted(owed, reverse=True)
    assert "Owed" in card_of(walker, "Maya O")


def the_sheet_fits_on_one_side(walker: Walker, folder: str) -> None:
    walker.page.emulate_media(media="print")
    walker.page.set_viewport_size({"width": 628, "height": 800})  # A4 within its margins
    height = walker.page.locator("body").bounding_box()
    assert height is not None
    assert height["height"] <= PRINTED_LENGTH - 144
    if folder:
        save_picture(walker.page, folder, "class-sheet-print")
    walker.page.emulate_media(media="screen")
    walker.page.set_viewport_size({"width": walker.mode.width, "height": walker.mode.height})


def test_the_picture_and_the_story_of_a_pupil(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    """From the class list to the pupil, the goal with its checks, a new check, and the timeline."""
    with walking(browser, served_demo.address, mode) as shah:
        sign_in_as_miss_shah(shah)
        shah.press("Maya O", role="link")
        assert "Maya is on track for 56 words a minute." in shah.text
        assert "21 of 24 sessions so far" in shah.text
        if picture_folder and mode in (LAPTOP, replace(LAPTOP, theme="dark"), replace(LAPTOP, width=320)):
            save_picture(shah.page, picture_folder, f"pupil-{mode.theme}-{mode.width}")
        shah.press("All checks and notes", role="link")
        assert "56.4 on 11 December if it goes on like this" in shah.text
        shah.press("Add a check", role="link")
        shah.fill("What was measured?", "53")
        shah.press("Save")
        assert "Maya reads 53 words a minute and is on track for 56" in shah.text
        shah.press("Timeline", role="link", within=".sections")
        assert "Support since 14 September 2026." in shah.text
        shah.press(re.compile("^Voices"), role="link", within=".views")
        assert "Cycle 1 began" not in shah.text
