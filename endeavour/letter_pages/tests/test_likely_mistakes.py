"""Likely mistakes in a letter, said before it goes and never in its way; and a letter to a young person."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.letter_pages.tests.test_told_letter import TYPED, address
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status


def test_two_people_of_one_name_are_told_apart(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    make_adult(zara, "Mrs", "Rupa", "Patel", email="rupa@example.org")
    page = words(sign_in(mrs_doyle).get(address(zara, "check")))
    assert "As Mrs Nisha Patel will read it" in page
    assert "Send letter to Mrs Rupa Patel" in page
    assert "Dear Mrs Patel." in page


def test_it_says_what_an_email_does_and_in_which_language_a_letter_is(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    make_adult(zara, "Mr", "Raj", "Patel", channel="paper", reads_language="ur")
    page = words(sign_in(mrs_doyle).get(address(zara, "check")))
    assert page.count("The email says that the school has written, and asks them to ring.") == 1
    assert page.count("They read Urdu. Letters are written in English in this release; a line") == 1


def test_a_day_without_school_is_asked_about_and_never_blocks(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    typed = {
        **TYPED,
        "version": "1",
        **day("review_on", "19 12 2026"),
        **day("help-0-starting", "28 11 2026"),
    }
    send(client, address(zara, "new"), **typed)
    page = words(client.get(address(zara, "check")))
    assert "Looking at it together Saturday 19 December is not a school day. Is that right?" in page
    assert "The help Saturday 28 November is not a school day. Is that right?" in page
    assert "Send letter to Mrs Patel" in page


def test_a_young_person_is_written_to_and_not_about(
    oakfield: School, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    lena = make_pupil(oakfield, "Lena", "Marsh", year_group="12", date_of_birth=date(2010, 3, 1))
    make_status(lena, "K", date(2026, 11, 19))
    client = sign_in(mrs_doyle)
    page = words(client.get(address(lena, "new")))
    assert "What will you say to Lena about the help?" in page
    assert "You write to Lena: say “you”, as you would in person." in page
    assert "When did you talk with Lena?" in page
    assert "Maya" not in page
    assert "family" not in page.split("What will you say")[1]
    typed = {**TYPED, "good_at": "You are kind.", "hard": "She can be shy.", "goal_what": "help lena speak"}
    early = send(client, address(lena, "new"), **{**typed, **day("review_on", "20 11 2026")})
    assert "you will meet Lena then." in words(early)
    send(client, address(lena, "new"), **typed)
    check = words(client.get(address(lena, "check")))
    assert "What is hard You write to Lena: say “you” in place of “She”." in check
    assert "What you want You write to Lena: say “you” in place of “lena”." in check
    assert "What Lena is good at" not in check


def test_only_what_somebody_typed_is_said_to_be_hard_to_read(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    """The letter itself says from the plan what the help is and where the child is now."""
    client = sign_in(mrs_doyle)
    long = "phonological awareness, comprehension, vocabulary, memorisation"
    sent = {
        **TYPED,
        "version": "1",
        "help-0-what": f"work with Zara on {long}",
        "goal_now": f"Zara is at 14 {long} now.",
    }
    send(client, address(zara, "new"), **sent)
    assert "hard to read" not in words(client.get(address(zara, "check")))
    send(client, address(zara, "new"), **(sent | {"version": "2", "goal_now": f"She finds {long}"}))
    page = words(client.get(address(zara, "check")))
    assert page.count("hard to read") == 1
    send(client, address(zara, "new"), **(sent | {"version": "3", "goal_now": "Zara is at lazy now."}))
    assert "A parent may be hurt by “lazy”" in words(client.get(address(zara, "check")))


@pytest.mark.parametrize("field", ["goal_now", "help-0-what"])
def test_a_long_sentence_that_begins_as_the_letter_would_is_advised_on(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn, field: str
) -> None:
    client = sign_in(mrs_doyle)
    begun = "Zara is at 14" if field == "goal_now" else "work with Zara on"
    typed = (
        f"{begun} words that she can say, and she says them to us and to her friends at play each day now."
    )
    send(client, address(zara, "new"), **{**TYPED, "version": "1", field: typed})
    assert "15 or fewer are easier to take in." in words(client.get(address(zara, "check")))


def test_a_letter_that_cant_go_is_not_said_to_go_as_it_is(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    make_adult(zara, "Mr", "Raj", "Patel", email="raj@example.org", address="9 Far Street\nLeeds")
    client = sign_in(mrs_doyle)
    lessons = "Zara refused. We can meet at 9 Far Street."
    send(client, address(zara, "new"), **{**TYPED, "version": "1", "lessons": lessons})
    page = words(client.get(address(zara, "check")))
    assert "This letter can’t go to Mrs Patel." in page
    assert "This is advice." in page
    assert "can go as it is" not in page
