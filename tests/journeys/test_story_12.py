"""Story 12, as far as this release goes: a new SENCO's first half hour, from an empty installation."""

import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser

from endeavour.demo.cast import oakfield
from endeavour.demo.files.bad_rows import BadList, class_list_with_bad_rows
from endeavour.demo.files.class_list import class_list_of
from endeavour.demo.files.senco_list import senco_list_of
from endeavour.demo.oakfield.letters import LETTERS
from tests.journeys.app_code import app_code
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
MODES = [pytest.param(Mode(), id="script"), pytest.param(Mode(script=False), id="plain")]
MOST_ACTIONS = 60
TERMS = (
    (date(2026, 9, 1), date(2026, 12, 18)),
    (date(2027, 1, 4), date(2027, 3, 25)),
    (date(2027, 4, 12), date(2027, 7, 28)),
)


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def add_the_school() -> str:
    """What the operator types, and the message with the link that the SENCO is handed."""
    said = StringIO()
    call_command(
        *("school", "add", "--dfe", "823/5678", "--name", "Oakfield Primary School"),
        *("--senco-email", "p.doyle@oakfield.sch.example"),
        stdout=said,
    )
    return said.getvalue()


def sign_up(senco: Walker, message: str) -> None:
    """A link, a name, a password, and the code of an authenticator app."""
    senco.follow(re.findall(r"http\S+/invitation/\S+", message)[0], seen_in=message)
    senco.press("Open")
    senco.fill("Title", "Mrs")
    senco.fill("First name", "Priya")
    senco.fill("Last name", "Doyle")
    senco.fill("New password", "nine quiet herons wading")
    senco.press("Continue")
    senco.press("Set up an app", role="link")
    [key] = re.findall(r"\b(?:[A-Z2-7]{4} )+[A-Z2-7]{2,4}\b", senco.text)
    senco.fill("Code that the app shows now", app_code(key))
    senco.press("Continue")
    senco.press("I have kept them")


def test_from_the_first_sign_in_to_a_useful_work(
    served_empty: Served, browser: Browser, mode: Mode, tmp_path: Path
) -> None:
    bad = class_list_with_bad_rows(oakfield())
    with walking(browser, served_empty.address, mode) as senco:
        sign_up(senco, add_the_school())
        assert senco.actions <= 11
        senco.actions = 0
        the_list_comes_in(senco, bad, tmp_path)
        those_with_support_come_in(senco, tmp_path)
        the_school_is_set_up(senco)
        families_told_before_are_said_once(senco)
        work_is_useful(senco)
        assert senco.actions <= MOST_ACTIONS
        a_put_right_list_makes_nobody_twice(senco, bad, tmp_path)
        every_first_day_step_is_there(senco)


def the_list_comes_in(senco: Walker, bad: BadList, folder: Path) -> None:
    """Each row that can't be taken is listed: row, column, found, expected. Nothing happens before Take over."""
    senco.press(re.compile("^Start here"), role="link")
    assert "Nothing is set up yet. Eight steps." in senco.text
    senco.press("Bring in the school’s list", role="link")
    read(senco, folder / "class-list.csv", bad.content, whole=True)
    assert "306 new pupils. 6 rows need you." in senco.text
    rows = senco.page.locator("table", has_text="Expected").locator("tbody tr").all_inner_texts()
    assert len(rows) == 6
    for row, slip in zip(rows, bad.rows, strict=True):
        cells = row.split("\t")
        assert (cells[0], cells[2], cells[3]) == (str(slip.row), slip.column, slip.found or "nothing")
        assert cells[4]
    senco.press("Take over 306 pupils")
    assert "306 new pupils were taken over" in senco.text


def those_with_support_come_in(senco: Walker, folder: Path) -> None:
    """The SENCO's own list has no UPN: name and date of birth say who is meant."""
    senco.press("Bring in another file", role="link")
    read(senco, folder / "sen-support.csv", senco_list_of(oakfield()), whole=False)
    senco.press("Take over 44 pupils")
    assert "44 changed pupils were taken over" in senco.text


def read(senco: Walker, file: Path, content: bytes, *, whole: bool) -> None:
    file.write_bytes(content)
    senco.hand_in("The file from your school’s system", file)
    senco.choose("Yes, everybody who is on the roll" if whole else "No, only some pupils")
    senco.press("Read the file")


def the_school_is_set_up(senco: Walker) -> None:
    senco.press("Settings", role="link", within="header")
    senco.press("School details", role="link")
    senco.fill("Phone", "01234 567890")
    senco.fill("Name of the independent advice service", "Ashdale SEND advice")
    senco.fill("Its phone", "01632 960145")
    senco.press("Save the details")
    senco.press("Terms and closures", role="link")
    for number, (first, last) in enumerate(TERMS, start=1):
        senco.fill_date(first, groups=[f"Term {number}", "First day"])
        senco.fill_date(last, groups=[f"Term {number}", "Last day"])
    senco.press("Save the school’s days")
    assert "Known to 28 July 2027" in senco.text
    senco.press("SENCO", role="link")
    senco.press("Record the appointment", role="link")
    senco.fill_date(date(2021, 9, 1), groups=["Appointed from"])
    senco.press("Record the appointment")


def families_told_before_are_said_once(senco: Walker) -> None:
    """38 of 44: the other six have still to get their letter."""
    senco.press("Work", role="link", within="header")
    assert "44 families have no letter on record here. If you told them before, say so once." in senco.text
    senco.press("say so once", role="link")
    senco.press("Tick all 44", role="link")
    for key in LETTERS:
        senco.untick(oakfield().child(key).full_name, groups=["Whose families were told?"])
    senco.fill_date(date(2026, 9, 7), groups=["On which day were they told?"])
    senco.choose("A letter on paper")
    senco.press("Check before it is recorded")
    assert "38 families were told on 7 September 2026." in senco.text
    senco.press("Record that they were told")
    assert "38 families are on record as told before." in senco.text


def work_is_useful(senco: Walker) -> None:
    senco.press("Work", role="link", within="header")
    assert "38 of 44 families have been told." in senco.text
    assert senco.page.locator(".desk .duty").count() <= 7
    assert "6 families have not been told yet, and there is no letter for them." in senco.text
    assert "Getting support 44" in senco.text


def a_put_right_list_makes_nobody_twice(senco: Walker, bad: BadList, folder: Path) -> None:
    senco.press("Pupils", role="link", within="header")
    assert "44 pupils get SEN support." in senco.text
    assert "All pupils 306" in senco.text
    senco.press("Bring in a list", role="link")
    read(senco, folder / "class-list-put-right.csv", class_list_of(oakfield()), whole=True)
    assert "New 6 The same 306" in senco.text
    senco.press("Take over 6 pupils")
    assert "6 new pupils were taken over" in senco.text
    senco.press("Pupils", role="link", within="header")
    assert "All pupils 312" in senco.text
    assert "44 pupils get SEN support." in senco.text


def every_first_day_step_is_there(senco: Walker) -> None:
    senco.press("Settings", role="link", within="header")
    senco.press("The first day, step by step", role="link")
    assert "6 families have no letter on record here." in senco.text
    assert "312 pupils" in senco.text
    assert "38 of 44 families told" in senco.text


def test_every_empty_page_says_what_to_press(served_empty: Served, browser: Browser, mode: Mode) -> None:
    """Nobody has done anything yet: each page says what it is for, and the next press leads on."""
    with walking(browser, served_empty.address, mode) as senco:
        sign_up(senco, add_the_school())
        press_what_is_offered(senco, "No pupils yet", "Start here: the first day, step by step")
        senco.press("Who was told before", role="link")
        press_what_is_offered(senco, "Nobody to tell yet", "Bring in a list")
        senco.press("Files brought in before", role="link")
        press_what_is_offered(senco, "Start with your school’s own list", "Bring in a file")
        senco.press("Pupils", role="link", within="header")
        press_what_is_offered(senco, "The register starts with your school’s list", "Bring in a list")
        senco.press("Work", role="link", within="header")
        senco.press("Outbox", role="link")
        press_what_is_offered(senco, "Nothing is on its way", "Go to Work")
        senco.press("Appoint the SENCO", role="link")
        assert "Nobody is recorded as SENCO." in senco.text
        senco.press("Record the appointment", role="link")
        assert "Whom has the school appointed?" in senco.text


def press_what_is_offered(senco: Walker, heading: str, link: str) -> None:
    state = senco.page.locator(".empty", has_text=heading)
    assert state.count() == 1, senco.text
    assert len(state.inner_text().split()) >= 12
    senco.press(link, role="link", within=".empty")
