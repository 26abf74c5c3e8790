"""Story 2: a teacher says how pupils are getting on, between two lessons."""

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour.cycle.telling_teachers import tell
from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, Walker, walking

pytestmark = pytest.mark.browser
MODES = [
    pytest.param(Mode(), id="script"),
    pytest.param(Mode(script=False), id="plain"),
    pytest.param(Mode(keyboard=True), id="keyboard", marks=pytest.mark.night),
    pytest.param(Mode(width=320, height=640), id="320", marks=pytest.mark.night),
    pytest.param(Mode(theme="dark"), id="dark", marks=pytest.mark.night),
]
MOST_ACTIONS = 5
GOALS = (
    "Maya reads 56 words in a minute",
    "Maya asks for help when a word stops her",
    "Maya starts her own writing within two minutes",
)


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


def sign_in_as(walker: Walker, name: str) -> None:
    walker.open_front_page()
    walker.press(re.compile(f"^{name}"), within="section:has(#school-oakfield)")


def the_worker_posts(teacher: str, served: Served) -> EmailMessage:
    """The jobs that asking left in the queue; then the one email that came to this teacher."""
    for job in ProcrastinateJob.objects.filter(task_name="tell_teacher").order_by("id"):
        tell(**job.args)
    found = [
        message_from_bytes(file.read_bytes(), policy=policy.default)
        for file in (Path(served.data) / "mail").glob("*.eml")
    ]
    [mail] = [mail for mail in found if str(mail["To"]).startswith(teacher)]
    assert isinstance(mail, EmailMessage)
    return mail


def test_two_pupils_between_lessons(served_demo: Served, browser: Browser, mode: Mode) -> None:
    mail = the_worker_posts("n.shah@", served_demo)
    assert mail["Subject"] == "6 pupils, about 8 minutes"
    assert "Maya" not in f"{mail['Subject']} {mail.get_content()}"
    [link] = re.findall(rf"{served_demo.address}/s/\S+", str(mail.get_content()))
    with walking(browser, served_demo.address, mode) as shah:
        sign_in_as(shah, "Nadia Shah")
        shah.follow(link, seen_in=str(mail.get_content()))
        assert "6 pupils to comment on, about 8 minutes." in shah.text
        shah.press(re.compile("^Start"), role="link")
        says_of_maya(shah)
        says_of_the_next(shah)
        shah.press("Reviews", role="link", within="main")
        assert "4 left, about 5 minutes." in shah.text
    if mode == Mode():
        sees_the_answers_at_once(served_demo, browser)


def test_one_of_three_left_blank(served_demo: Served, browser: Browser, mode: Mode) -> None:
    """The page says which; what was answered is kept; the link in the summary lands on the question."""
    with walking(browser, served_demo.address, mode) as shah:
        sign_in_as(shah, "Nadia Shah")
        shah.press("Reviews", role="link", within="header")
        shah.press(re.compile("^Start"), role="link")
        shah.choose("On track", groups=[GOALS[0]])
        shah.choose("Slower than hoped", groups=[GOALS[2]])
        shah.choose("More time to read before she is asked")
        shah.press("Save and next pupil")
        assert shah.page.title().startswith("Error: ")
        assert "1 of 6" in shah.text
        assert shah.page.locator(".govuk-error-summary a").count() == 1
        shah.jump(f"Choose how it is going: {GOALS[1]}", within=".govuk-error-summary")
        assert in_focus_of(shah) == GOALS[1]
        kept = shah.page.locator("input:checked").evaluate_all(
            "all => all.map(one => one.labels[0].innerText.trim())"
        )
        assert kept == ["On track", "Slower than hoped", "More time to read before she is asked"]
        shah.choose("Not enough to say", groups=[GOALS[1]])
        shah.press("Save and next pupil")
        assert "Saved for Maya O." in shah.text


def in_focus_of(walker: Walker) -> str:
    """The question whose answer has the focus."""
    asked: str = walker.page.evaluate(
        "document.activeElement.closest('fieldset').querySelector('legend').innerText"
    )
    return " ".join(asked.split())


def says_of_maya(shah: Walker) -> None:
    """Three radios, a tick, Save and next pupil."""
    assert "How is Maya getting on in your lessons?" in shah.text
    assert "1 of 6" in shah.text
    the_childs_words_are_seen_before_the_first_radio(shah)
    before = shah.actions
    for goal, word in zip(GOALS, ("On track", "Slower than hoped", "Not enough to say"), strict=True):
        shah.choose(word, groups=[goal])
    shah.choose("More time to read before she is asked")
    shah.press("Save and next pupil")
    assert shah.actions - before <= MOST_ACTIONS
    assert "Saved for Maya O." in shah.text
    assert "2 of 6" in shah.text


def the_childs_words_are_seen_before_the_first_radio(shah: Walker) -> None:
    """Within the first screen, whatever its size."""
    voice, radio = (
        shah.page.locator(".voice").bounding_box(),
        shah.page.locator("[type=radio]").first.bounding_box(),
    )
    assert voice is not None
    assert radio is not None
    assert voice["y"] + voice["height"] <= radio["y"]
    assert voice["y"] < shah.mode.height


def says_of_the_next(shah: Walker) -> None:
    """One left blank: the page comes back with an error, and "Not enough to say" is a way through."""
    shah.press("Save and next pupil")
    assert shah.page.title().startswith("Error: ")
    summary = shah.page.locator(".govuk-error-summary a")
    assert summary.count() == 1
    target = (summary.get_attribute("href") or "").removeprefix("#")
    assert shah.page.locator(f"[id='{target}']").get_attribute("type") == "radio"
    shah.press("Not enough to say")
    assert "3 of 6" in shah.text


def sees_the_answers_at_once(served: Served, browser: Browser) -> None:
    """The SENCO, from Work: two answers are here, four are waited for; two clicks remind."""
    with walking(browser, served.address) as senco:
        sign_in_as(senco, "Priya Doyle")
        line = senco.page.locator(".waiting li", has_text="Miss Shah")
        assert "4 pupils" in " ".join(line.inner_text().split())
        before = senco.actions
        shahs = senco.page.locator(".waiting ul:has-text('Miss Shah') + p").get_by_role(
            "link", name=re.compile("^Nudge")
        )
        senco.actions += 1
        shahs.click()
        assert "4 pupils left" in senco.text
        senco.press(re.compile("^Remind"))
        assert senco.actions - before == 2
        assert "2 of 6 answers are here." in senco.text
        assert "Maya reads 56 words in a minute On track" in senco.text
        assert "Used: More time to read before she is asked" in senco.text


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)], ids=["phone", "laptop"])
def test_the_childs_words_are_on_the_first_screen(
    served_demo: Served, browser: Browser, size: tuple[int, int]
) -> None:
    mode = replace(Mode(), width=size[0], height=size[1])
    with walking(browser, served_demo.address, mode) as shah:
        sign_in_as(shah, "Nadia Shah")
        shah.press("Reviews", role="link", within="header")
        shah.press(re.compile("^Start"), role="link")
        voice = shah.page.locator(".voice").bounding_box()
        radio = shah.page.locator("[type=radio]").first.bounding_box()
        assert voice is not None
        assert radio is not None
        assert voice["y"] + voice["height"] <= min(radio["y"], size[1])
