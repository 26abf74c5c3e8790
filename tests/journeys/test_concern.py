"""A concern: raised in a minute and a half, decided by the SENCO, and heard by whoever raised it."""

import re

import pytest
from playwright.sync_api import Browser

from endeavour.demo.cast import DEMO_STARTS, oakfield
from endeavour.demo.people import Child
from tests.journeys.checks import save_picture
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
MODES = [
    pytest.param(Mode(), id="script"),
    pytest.param(Mode(script=False), id="plain"),
    pytest.param(Mode(keyboard=True), id="keys", marks=pytest.mark.night),
    pytest.param(Mode(width=320), id="narrow", marks=pytest.mark.night),
    pytest.param(Mode(theme="dark"), id="dark", marks=pytest.mark.night),
]
PRESS, A_WORD = 2.4, 0.8  # seconds: look, choose and press; type a word on a laptop
SEEN = "Loses the place when copying from the board, and stops."
TRIED = "A copy on the desk."
WORD_BACK = "Thank you. Please try one step at a time."


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


@pytest.fixture
def child() -> Child:
    """Somebody of Rowan about whom nothing is recorded."""
    ours = (each for each in oakfield().children if each.class_name == "Rowan")
    today = DEMO_STARTS.date()
    return next(each for each in ours if each.status_on(today) == "N" and each.key != "kwame-owusu")


def sign_in(walker: Walker, name: str) -> None:
    walker.open_front_page()
    if name != "Priya Doyle":
        walker.page.locator("section:has(#school-oakfield) summary").click()
    walker.press(re.compile(f"^{name}"), within="section:has(#school-oakfield)")


def test_raised_decided_and_heard(
    served_demo: Served, browser: Browser, mode: Mode, child: Child, picture_folder: str
) -> None:
    short = f"{child.forename} {child.surname[0]}"
    pictures = picture_folder if mode.script and not mode.keyboard else ""
    with walking(browser, served_demo.address, mode) as shah:
        sign_in(shah, "Nadia Shah")
        raised_in_ninety_seconds(shah, child, pictures)
    with walking(browser, served_demo.address, mode) as senco:
        sign_in(senco, "Priya Doyle")
        decided(senco, short, pictures)
    with walking(browser, served_demo.address, mode) as shah:
        sign_in(shah, "Nadia Shah")
        shah.press("Concerns", role="link", within="header")
        assert f"“{WORD_BACK}”" in shah.text
        picture(shah, pictures, "concerns-own")
        shah.press(re.compile(f"^I have read it.*{short}"))
        assert shah.page.get_by_role("button", name=re.compile(f"^I have read it.*{short}")).count() == 0


def raised_in_ninety_seconds(shah: Walker, child: Child, pictures: str) -> None:
    shah.press("Concerns", role="link", within="header")
    before = shah.actions
    shah.press("Raise a concern", role="link", within="main")
    shah.pick("Who is it about?", f"{child.forename} {child.surname}")
    shah.fill("What do you see?", SEEN)
    shah.fill("What have you tried?", TRIED)
    shah.pick("For how long?", "3 weeks")
    shah.choose("3, quite")
    picture(shah, pictures, "concern-new")
    shah.press("Raise the concern")
    words = len(f"{SEEN} {TRIED} 3 weeks".split())
    assert (shah.actions - before) * PRESS + words * A_WORD <= 90
    assert "Mrs Doyle will decide by Monday 7 December" in shah.text
    picture(shah, pictures, "concern-raised")
    back_brings_nothing_of_it(shah)


def back_brings_nothing_of_it(shah: Walker) -> None:
    """Nor does the browser put it into the form, from where it would be kept for the next child."""
    shah.page.go_back()
    for _ in range(2):
        assert shah.page.get_by_label("What do you see?").input_value() == ""
        assert shah.page.get_by_label("For how long?").input_value() == ""
        shah.page.goto(shah.page.url)


def decided(senco: Walker, short: str, pictures: str) -> None:
    picture(senco, pictures, "work-with-concerns")
    senco.press("11 concerns are open or being assessed", role="link", within="main")
    assert (
        "Ten concerns are open: eight to decide, one of them past its day; two being tried in class."
        in senco.text
    )
    assert [text.split()[0] for text in rows(senco)[:2]] == ["Overdue", "Due"]
    picture(senco, pictures, "concerns")
    senco.press(re.compile(f"^Decide.*{short}"), role="link")
    picture(senco, pictures, "concern")
    senco.press("Try this in class", role="link")
    senco.choose("One step at a time")
    senco.fill("Why?", "Nothing was tried for long enough to tell.")
    senco.fill("A line back to Miss Shah", WORD_BACK)
    picture(senco, pictures, "concern-try")
    senco.press("Try this in class")
    assert re.search(r"Tried in class until \w+day \d+ January\. Then Mrs Doyle looks again\.", senco.text)
    picture(senco, pictures, "concern-tried")


def rows(walker: Walker) -> list[str]:
    return [" ".join(text.split()) for text in walker.page.locator(".concerns .duty").all_inner_texts()]


def picture(walker: Walker, folder: str, name: str) -> None:
    if folder:
        save_picture(walker.page, folder, f"{name}-{walker.mode.theme}-{walker.mode.width}")
