"""A review: what was given first, then a word for each outcome, then the decision; and the end of support."""

import re
from datetime import date

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser

from tests.journeys.checks import first_words, save_picture
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
THE_DAY = "2026-12-08 15:30"
LINE = "A line about it (optional; why, where there is not enough to say or it is below its number)"
WORDS = ["Done", "On track", "Slower than hoped", "Not working yet", "Not enough to say"]
NOT_HERE = {
    "Why is {}’s own view not here?": "Asked on Thursday, with the pictures.",
    "Why is the view of {}’s family not here?": "They come on Thursday.",
}
FINLEYS_GOAL = "Finley starts 8 of 10 tasks within two minutes"
POPPYS_GOAL = "Poppy takes 5 turns in a talk of five minutes"
MENDED = "Mrs Cole keeps nine o’clock free from Monday."


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def open_review_of(senco: Walker, pupil: str) -> None:
    """On the day for which it was agreed."""
    senco.open_front_page()
    senco.press(re.compile("^Priya Doyle"), within="section:has(#school-oakfield)")
    senco.press("Pupils", role="link", within="header")
    senco.press(pupil, role="link", within="main")
    senco.press("Review", role="link", within="main")


def picture(walker: Walker, folder: str, name: str) -> None:
    if folder and walker.mode == Mode():
        save_picture(walker.page, folder, name)


def test_what_was_given_comes_first(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    call_command("demo", "move", THE_DAY, verbosity=0)
    with walking(browser, served_demo.address, mode) as senco:
        open_review_of(senco, "Finley Ward")
        before = senco.actions
        hardly_given(senco)
        senco.press("Start the review")
        a_word_for_the_outcome(senco)
        picture(senco, picture_folder, "review")
        decided(senco, "Finley", "Change the support", "He starts when the first step lies on his desk.")
        assert senco.actions - before <= 14
        assert "Decided for Finley: change the support." in senco.text
        senco.press("Make the next plan", role="link")
        assert "cycle 2" in senco.text.lower()
        assert FINLEYS_GOAL in senco.page.content()


def hardly_given(senco: Walker) -> None:
    """Said before anybody is asked whether it helped."""
    headings = senco.page.locator("main h2").all_inner_texts()
    assert headings.index("Was it given?") < headings.index("Did it help?")
    assert "Finley was given 10 of 21 sessions so far, from" in first_words(senco.page, 60)
    assert "Under half was given. Mend that first" in senco.text


def a_word_for_the_outcome(senco: Walker) -> None:
    """The four words, or that there is not enough to say; and what will be mended, as little was given."""
    senco.press("Say how each outcome is going", role="link")
    outcome = senco.page.get_by_role("group", name=FINLEYS_GOAL)
    assert [" ".join(one.split()) for one in outcome.locator("label").all_inner_texts()] == WORDS
    senco.fill("What will be mended so that the support is given?", MENDED)
    senco.choose("Slower than hoped", groups=[FINLEYS_GOAL])
    senco.press("Save")
    assert f"To be mended: {MENDED}" in senco.text
    assert "Slower than hoped" in senco.text


def legends(senco: Walker) -> list[str]:
    """Of the fields in sight that belong to one decision."""
    shown = senco.page.locator("legend:visible").all_inner_texts()
    return [legend for legend in shown if legend.startswith("Only where")]


def decided(senco: Walker, first: str, what: str, why: str) -> None:
    senco.press("Decide what happens next", role="link")
    assert legends(senco) == []
    senco.choose(what)
    assert legends(senco) == (["Only where support ends"] if what == "End SEN support" else [])
    senco.fill("Why?", why)
    for label, reason in NOT_HERE.items():
        senco.fill(label.format(first), reason)
    if what == "End SEN support":
        senco.fill("What should staff and family watch for?", "When she goes quiet in a group.")
        senco.fill_date(date(2027, 2, 9), groups=["When will you look back?"])
    senco.press("Check")
    assert f"Is this right for {first}?" in senco.text
    assert why in senco.text
    senco.press("Decide")


def test_support_ends_with_care_and_the_family_is_told(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    call_command("demo", "move", THE_DAY, verbosity=0)
    with walking(browser, served_demo.address, mode) as senco:
        open_review_of(senco, "Poppy Hughes")
        before = senco.actions
        senco.press("Start the review")
        senco.press("Say how each outcome is going", role="link")
        senco.choose("Done", groups=[POPPYS_GOAL])
        senco.press("Save")
        assert f"{POPPYS_GOAL}: the newest number" in senco.text
        senco.fill(LINE, "She takes five turns at home.")
        senco.press("Save")
        decided(senco, "Poppy", "End SEN support", "She takes her turns without being asked.")
        assert senco.actions - before <= 17
        assert "The family is still to be told that support has ended." in senco.text
        the_letter_goes(senco)


def the_letter_goes(senco: Walker) -> None:
    senco.press("Write the letter", role="link")
    senco.press("Save and check the letter")
    assert "Poppy’s extra help has ended" in senco.text
    assert "The help can start again." in senco.text
    senco.press(re.compile("^Send letter to Miss Hughes"))
    assert "Letter to Miss Hughes will go at" in senco.text
    assert "Mr Hughes By phone Not told yet" in senco.text
