"""S1: letters that are held make one banner however many, and a nudge names whom it reaches."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.queries.rounds import TeacherWaitedFor
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

WORK = "/s/oakfield/desk"
WAITING = "desk/_work_waiting.html"


@pytest.fixture
def letter(request: pytest.FixtureRequest) -> NoticeWords:
    given: NoticeWords = request.getfixturevalue("words")
    return given


def test_letters_that_are_held_are_counted_in_one_banner(
    sign_in: SignIn, mrs_doyle: StaffActor, zara: Pupil, letter: NoticeWords
) -> None:
    parents = [
        make_adult(zara, title, name, "Patel", email=f"{name}@example.org".lower())
        for title, name in (("Mrs", "Nisha"), ("Mr", "Raj"))
    ]
    browser = sign_in(mrs_doyle)
    with school_scope(mrs_doyle.school_id):
        notice = prepare_notice(zara, letter, by=mrs_doyle)
        send_notice(
            notice, to=parents[0].contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle
        )
    assert "Letter to Mrs Patel will go at 8:50 am." in words(browser.get(WORK))
    with school_scope(mrs_doyle.school_id):
        send_notice(
            notice, to=parents[1].contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle
        )
    page = browser.get(WORK)
    assert page.content.decode().count('class="banner banner--info"') == 1
    banner = "2 letters will go by themselves, the first to Mrs Patel at 8:50 am. See them, or stop one"
    assert banner in words(page)


@pytest.mark.parametrize(
    ("names", "button"),
    [
        (["Miss Shah"], "Nudge Miss Shah"),
        (["Ms O’Hara", "Mr Zieliński"], "Nudge Ms O’Hara and Mr Zieliński"),
        (["Ms O’Hara", "Mr Zieliński", "Mr Grant"], "Nudge these 3, Ms O’Hara and the others"),
    ],
)
def test_a_nudge_says_whom_it_reaches(oakfield: School, names: list[str], button: str) -> None:
    asked = [TeacherWaitedFor("abcd2345", date(2026, 11, 27), name, 2) for name in names]
    html = render_to_string(WAITING, {"work": SimpleNamespace(teachers=asked), "school": oakfield})
    shown = html.replace('<span class="unseen">', "").replace("</span>", "")
    assert f">{button}</a>" in shown


def test_a_message_that_was_opened_is_not_said_to_be_the_letter(oakfield: School) -> None:
    """Behind its link stands that the school has written, and whom to ring (docs/decisions/0010)."""
    waited = SimpleNamespace(name="Mrs Patel", pid="zara2345", since=date(2026, 11, 20))
    work = SimpleNamespace(waiting=[waited], gone=2, opened=1)
    page = " ".join(strip_tags(render_to_string(WAITING, {"work": work, "school": oakfield})).split())
    assert "message sent 20 Nov, not opened" in page
    assert "1 of 2 messages by email was opened." in page
    assert "asks them to ring; it does not show the letter." in page
    assert "letters" not in page
