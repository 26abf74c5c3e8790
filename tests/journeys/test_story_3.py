"""Story 3: the SENCO sees what is slipping and acts; and the family at the other end of her letter."""

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser

from endeavour.messages.jobs import send_due_messages
from tests.journeys.checks import first_words, save_picture
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
MODES = [pytest.param(Mode(), id="script"), pytest.param(Mode(script=False), id="plain")]
ROW = ".desk .duty"
TO_MRS_PATEL = re.compile("^Send letter to Mrs Patel")
RING = re.compile("^Ring Mrs Rahimi")
TEN_MINUTES_ON = "2026-11-23 08:55"


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in_as_the_senco(walker: Walker) -> None:
    walker.open_front_page()
    walker.press(re.compile("^Priya Doyle"), within="section:has(#school-oakfield)")


def rows_of(walker: Walker) -> list[str]:
    return [" ".join(text.split()) for text in walker.page.locator(ROW).all_inner_texts()]


def work_says_the_worst_first(walker: Walker) -> None:
    """A five-second look: in the first forty words, without scrolling."""
    assert "must be done today" in walker.text
    assert "42 of 44 families have been told" in walker.text
    rows = rows_of(walker)
    assert 2 <= len(rows) <= 7
    assert "Zara P" in rows[0]
    assert "Must" in rows[0]
    assert "Due today" in rows[0]
    assert "Amir R" in rows[1]
    assert "Zara P" in first_words(walker.page, 40)
    if walker.mode.width >= 1280:
        box = walker.page.locator(ROW).nth(1).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= walker.mode.height


def test_one_press_sends_and_one_stops(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    with walking(browser, served_demo.address, mode) as senco:
        sign_in_as_the_senco(senco)
        work_says_the_worst_first(senco)
        if picture_folder and mode == Mode():
            take_pictures(browser, served_demo, picture_folder)
        before = senco.actions
        senco.press(TO_MRS_PATEL)
        assert senco.actions - before == 1
        assert re.search(r"Letter to Mrs Patel will go at 8:5\d", senco.text)
        assert not any("Zara" in row for row in rows_of(senco))

        senco.press(re.compile("^Stop"))
        assert "Zara P" in rows_of(senco)[0]
        post_round(TEN_MINUTES_ON)
        assert mails_in(served_demo) == []


def test_the_letter_reaches_the_family_and_the_duty_is_met(
    served_demo: Served, browser: Browser, mode: Mode, picture_folder: str
) -> None:
    with walking(browser, served_demo.address, mode) as senco:
        sign_in_as_the_senco(senco)
        senco.press(TO_MRS_PATEL)
        post_round(TEN_MINUTES_ON)
        [mail] = mails_in(served_demo)
        says_nothing_of_the_child(mail)
        link = found_in(senco, mail)
        with walking(browser, served_demo.address, on_a_phone(mode)) as mother:
            the_mother_opens_it(mother, link, str(mail.get_content()))
        senco.press("Work", role="link", within="header")
        assert "43 of 44 families have been told" in senco.text
        line = arrived(senco, "Mrs Patel")
        assert re.search(r"Message opened at 8:5\d am Mrs Patel by email", line)
        told_with_time_and_channel(senco, "Zara P")
    if picture_folder and mode == Mode():
        take_picture_of_the_letter(browser, served_demo, picture_folder)


def take_picture_of_the_letter(browser: Browser, served: Served, folder: str) -> None:
    """As it is read on a phone."""
    with walking(browser, served.address, on_a_phone(Mode())) as senco:
        sign_in_as_the_senco(senco)
        senco.press("Outbox", role="link", within="main")
        senco.press("Zara P", role="link", within="main")
        senco.press(re.compile("^Page"), role="link", within="main")
        senco.press("Open it for printing", role="link", within="main")
        senco.page.locator(".letter__to").evaluate("one => window.scrollTo(0, one.offsetTop - 24)")
        save_picture(senco.page, folder, "letter-phone")


def take_pictures(browser: Browser, served: Served, folder: str) -> None:
    """Of Monday morning, by day and by night."""
    for theme, name in (("light", "work"), ("dark", "work-dark")):
        with walking(browser, served.address, Mode(theme=theme)) as senco:
            sign_in_as_the_senco(senco)
            save_picture(senco.page, folder, name)
            if theme == "light":
                senco.press("Pupils", role="link", within="header")
                save_picture(senco.page, folder, "register")


def on_a_phone(mode: Mode) -> Mode:
    return replace(mode, width=min(mode.width, 360), height=740)


def post_round(moment: str) -> None:
    """The clock moves, and the worker's job does what is due."""
    call_command("demo", "move", moment)
    send_due_messages(timestamp=0)


def mails_in(served: Served) -> list[EmailMessage]:
    """Those that came after the demo was made."""
    files = sorted((Path(served.data) / "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime)
    mails = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    return [mail for mail in mails if mail["To"].startswith("nisha.patel@")]


def says_nothing_of_the_child(mail: EmailMessage) -> None:
    """Anybody may see a subject or a preview."""
    everything = f"{mail['Subject']} {mail.get_content()}"
    for word in ("Zara", "SEN", "special"):
        assert word not in everything


def found_in(senco: Walker, mail: EmailMessage) -> str:
    """The family's own link, as it stands in the message."""
    [link] = re.findall(rf"{senco.address}/f/\S+", str(mail.get_content()))
    return str(link)


def the_mother_opens_it(mother: Walker, link: str, message: str) -> None:
    """No account, no password: the link, then Open."""
    mother.follow(link, seen_in=message)
    assert "Oakfield Primary School has written to you" in mother.text
    assert "Zara" not in mother.text
    mother.press("Open")
    assert "Mrs Doyle wrote to you" in mother.text
    assert "01234 567890" in mother.text
    assert mother.actions == 2


def told_with_time_and_channel(senco: Walker, pupil: str) -> None:
    """The duty is met; the outbox says when and how."""
    senco.press("Duties", role="link", within="header")
    senco.pick("Promise", "Family told")
    senco.pick("How it stands", "Met")
    senco.press("Apply filters")
    met = senco.page.locator(".duties > li", has_text=pupil)
    assert "23 Nov" in met.inner_text()


def arrived(senco: Walker, name: str) -> str:
    senco.press("Work", role="link", within="header")
    senco.press("Outbox", role="link", within="main")
    line = senco.page.locator("section:has(#arrived) li", has_text=name)
    return " ".join(line.inner_text().split())


def test_ring_mrs_rahimi(served_demo: Served, browser: Browser, mode: Mode) -> None:
    """By telephone, with an interpreter: the script has the language on top."""
    with walking(browser, served_demo.address, mode) as senco:
        sign_in_as_the_senco(senco)
        before = senco.actions
        senco.press(RING, role="link")
        assert senco.actions - before == 1
        assert "Interpreter: Dari" in first_words(senco.page, 12)
        assert "Amir smiles at everyone and can count to a hundred." in senco.text
        senco.choose("I read all of it")
        senco.fill("Who interpreted?", "Mr Sharifi, Language Line")
        senco.fill("What did they say?", "She asks whether Amir can bring the cards home.")
        senco.choose("I read back what they said")
        senco.press("Record the call")
        assert "The call is recorded. Mrs Rahimi has been told." in senco.text
        assert senco.actions - before <= 10
        assert re.search(r"Arrived at 8:4\d am: read aloud Mrs Rahimi by phone", arrived(senco, "Mrs Rahimi"))
        told_with_time_and_channel(senco, "Amir R")
        senco.press("Work", role="link", within="header")
        assert [row for row in rows_of(senco) if "Amir" in row] == []
        assert "43 of 44 families have been told" in senco.text
