"""Story 6: a plan is made together in eight minutes; next time in four."""

import re
from dataclasses import dataclass, field, replace

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser

from endeavour.cycle.access import cycle_seen_by
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.new_decision import NewDecision
from endeavour.demo.cast import oakfield
from endeavour.demo.tests.at_school import at_school, pupil_named
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
TWO_PRESSES, A_WORD = 2.4, 0.8  # seconds: look, choose and press; type a word on a laptop


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


@dataclass
class Room:
    """One laptop, and what is typed and pressed on it."""

    walker: Walker
    typed: list[str] = field(default_factory=list)
    before: int = 0

    def begin(self) -> None:
        self.typed, self.before = [], self.walker.actions

    def write(self, label: str, text: str, *, within: str = "") -> None:
        self.typed.append(text)
        self.walker.fill(label, text, groups=[within] if within else [])

    def pick(self, label: str, option: str) -> None:
        self.typed.append(option)
        self.walker.pick(label, option)

    @property
    def actions(self) -> int:
        return self.walker.actions - self.before

    @property
    def minutes(self) -> float:
        """An estimate, until people have done it."""
        words = sum(len(text.split()) for text in self.typed)
        return (self.actions * TWO_PRESSES + words * A_WORD) / 60


def sign_in(walker: Walker, name: str) -> None:
    walker.open_front_page()
    if name != "Priya Doyle":
        walker.page.locator("section:has(#school-oakfield) summary").click()
    walker.press(re.compile(f"^{name}"), within="section:has(#school-oakfield)")


def find(walker: Walker, pupil: str) -> None:
    walker.press("Pupils", role="link", within="header")
    walker.press(pupil, role="link", within="main")


def test_from_blank(served_demo: Served, browser: Browser, mode: Mode, picture_folder: str) -> None:
    with walking(browser, served_demo.address, mode) as senco:
        sign_in(senco, "Priya Doyle")
        find(senco, "Zara Patel")
        senco.press("Plan", role="link", within="main")
        senco.press("Make a plan", role="link")
        assert "I like drawing what the story says." in senco.text, "what was heard before is there"
        room = Room(senco)
        room.begin()
        the_plan_is_typed(room)
        if picture_folder and mode == Mode():
            save_picture(senco.page, picture_folder, "plan-making")
        vague_words_are_asked_about(room)
        the_family_and_staff_see_the_same(room)
        if picture_folder and mode == Mode():
            save_picture(senco.page, picture_folder, "plan-check")
        assert len(room.typed) <= 12, "what Mrs Patel says of it is no field of the plan"
        room.pick("Mrs Patel", "Agrees in part")
        room.write("In Mrs Patel’s words", "Not instead of art")
        senco.press("Share the plan")
        assert room.actions <= 40
        assert room.minutes <= 8
        shared_and_running(senco)
        mr_reid_has_the_sessions(browser, served_demo, mode)
        her_teacher_reads_her_lines(browser, served_demo, mode)
        read_by_one_and_to_be_reviewed(senco)


def the_plan_is_typed(room: Room) -> None:
    walker = room.walker
    room.write("What is Zara good at?", "Draws whole stories and remembers them")
    room.write("What gets in the way?", "New words go past before they are hers")
    room.write("Zara will", "improve her reading", within="Outcome 1")
    room.pick("Add support", "Repeated reading")
    before, minutes = room.actions, room.minutes
    walker.press(re.compile("^Add .*the support chosen$"))
    assert walker.page.get_by_role("group", name="Repeated reading").count() == 1
    assert "20" in walker.page.get_by_label("Minutes", exact=True).input_value()
    room.pick("Who leads it", "Mr Reid")
    room.write("At", "2:15")
    assert room.actions - before <= 8
    assert room.minutes - minutes <= 1
    room.write("Owed 1", "New words with a picture, before the lesson")
    room.write("What could be done at home?", "Talk about one new word at tea")
    walker.unfold("Who checks it")
    room.pick("Who checks it", "Miss Shah")
    walker.press("Check the plan")


def vague_words_are_asked_about(room: Room) -> None:
    """Quoted and asked about; the helper makes of it who, what, by when and how we will know."""
    walker = room.walker
    assert "You wrote “improve”. By how much, and seen how?" in walker.text
    room.write("Zara will", "read 60 words in a minute", within="Outcome 1")
    room.write("From", "44", within="Outcome 1")
    room.write("To", "60", within="Outcome 1")
    walker.press("Save and check the plan")


def the_family_and_staff_see_the_same(room: Room) -> None:
    text = room.walker.text
    assert "Zara’s plan is ready to share." in text
    assert text.count("Zara will read 60 words in a minute by 18 March.") == 2
    assert "Zara has this with Mr Reid for 20 minutes, three times a week." in text
    assert "Talk about one new word at tea. It is fine if you cannot." in text
    assert "New words goes on." in text, "what runs already is in the plan without being typed"
    assert "Checked every week by Miss Shah." in text


def shared_and_running(senco: Walker) -> None:
    assert "Version 1" in senco.text
    assert "Not instead of art" not in senco.text, "folded: another parent may sit at the same screen"
    senco.unfold("What Mrs Patel answered")
    assert "Agrees in part. “Not instead of art”" in senco.text
    assert "The review is on Thursday 18 March." in senco.text
    assert "0 of 5 staff" in senco.text
    senco.press("As the family sees it", role="link")
    assert "Zara will read 60 words in a minute by 18 March." in senco.text
    assert "Not instead of art" not in senco.text


def mr_reid_has_the_sessions(browser: Browser, served: Served, mode: Mode) -> None:
    with walking(browser, served.address, replace(mode, width=min(mode.width, 360))) as reid:
        sign_in(reid, "Daniel Reid")
        assert "5 sessions today" in reid.text
        assert re.search(r"2:15 Repeated reading,? Zara P", reid.text)


def her_teacher_reads_her_lines(browser: Browser, served: Served, mode: Mode) -> None:
    """On the class list: the line for every lesson, and a press that says it was read."""
    with walking(browser, served.address, mode) as bankole:
        sign_in(bankole, "Yetunde Bankole")
        bankole.press("My pupils", role="link", within="header")
        card = bankole.page.locator(".lesson__card", has=bankole.page.get_by_role("heading", name="Zara P"))
        assert "New words with a picture, before the lesson Owed" in " ".join(card.inner_text().split())
        bankole.press("I have read this about Zara P")
        assert "You have read version 1." in card.inner_text()


def read_by_one_and_to_be_reviewed(senco: Walker) -> None:
    """Among what the law asks: who has read it, and the day of the review."""
    find(senco, "Zara Patel")
    duties = " ".join(senco.page.locator("section:has(#due-head)").inner_text().split())
    assert "1 of 5 have read their lines." in duties
    assert "Review on its day" in duties
    assert "The day agreed is 18 March 2027." in duties


def test_the_next_cycle(served_demo: Served, browser: Browser, mode: Mode) -> None:
    """Only what changed needs typing."""
    call_command("demo", "move", "2026-12-08 15:30", verbosity=0)
    review_of_maya_says_change()
    with walking(browser, served_demo.address, mode) as senco:
        sign_in(senco, "Priya Doyle")
        find(senco, "Maya Okafor")
        senco.press("Plan", role="link", within="main")
        senco.press("Next cycle", role="link")
        room = Room(senco)
        room.begin()
        assert senco.page.get_by_label("From", exact=True).first.input_value() == "52"
        room.write("What will Maya do?", "Maya reads 70 words in a minute", within="Outcome 1 goes on")
        room.write("To", "70", within="Outcome 1 goes on")
        senco.press("Check the plan")
        assert "Maya reads 70 words in a minute by" in senco.text
        assert "Reading goes on." in senco.text
        senco.press("Share the plan")
        assert len(room.typed) <= 4
        assert room.minutes <= 4
        assert "Version 2" in senco.text
        assert "Do, cycle 2" in senco.text


def review_of_maya_says_change() -> None:
    with at_school(oakfield()) as senco:
        maya = pupil_named(senco, "Maya", "Okafor")
        review = open_review(cycle_seen_by(senco, maya), by=senco)
        for outcome in review.cycle.outcomes.all():
            say_outcome_word(review, outcome, word="on_track", by=senco)
        why = "She reads faster each week."
        decide_review(
            review,
            what=NewDecision(
                decision="change",
                reason=why,
                no_family_view_because="Ms Okafor is away until Thursday.",
                no_pupil_view_because="Maya is ill today.",
            ),
            by=senco,
        )
