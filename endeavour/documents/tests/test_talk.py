"""The note of an early talk: short, plain, and only what was said."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour.documents.letter import Recipient
from endeavour.documents.pdf import letter_pdf
from endeavour.documents.reading import reading_of
from endeavour.documents.structure import check_pdf
from endeavour.documents.talk import TalkNote, talk_letter
from endeavour.documents.tests.cast import MAYA
from endeavour.documents.tests.pdf_text import text_of
from endeavour.documents.told_fields import NotReadyError, Reader
from endeavour.documents.words import letter_words

SAMI = TalkNote(
    school=MAYA.school,
    on=date(2026, 11, 24),
    reader=Reader.PARENT,
    to=Recipient("Mrs Çelik"),
    child="Sami",
    held_on=date(2026, 11, 23),
    strengths="Sami tells long stories and helps others.",
    difficulties="He mixes up letters that look alike.",
    parents_say="He reads signs in the street.\nHe hides his school book.",
    wanted="That he likes books.",
    next_steps="Mrs Doyle finds out which sounds he knows. She rings you by 4 December.",
    contact=MAYA.contact,
    independent=MAYA.independent,
    signed_by=MAYA.signed_by,
    keep_out=("Çelik",),
)
GROWN = replace(SAMI, reader=Reader.YOUNG_PERSON, to=Recipient("Sami"))


@pytest.mark.parametrize("note", [SAMI, GROWN], ids=["parent", "grown"])
def test_it_is_easy_to_read(note: TalkNote) -> None:
    reading = reading_of(letter_words(talk_letter(note)))
    assert reading.grade <= 5
    assert reading.longest_words <= 20, reading.longest_sentence


def test_it_says_what_was_said_in_the_order_of_the_code() -> None:
    said = letter_words(talk_letter(SAMI))
    assert "Thank you for talking with us about Sami on Monday 23 November." in said
    parts = ("What goes well", "What is hard", "What you said", "What you hope for", "What happens next")
    assert [said.index(part) for part in parts] == sorted(said.index(part) for part in parts)
    assert "If something is wrong or left out, tell us." in said
    assert "Ashdale SEND advice" in said


def test_what_nobody_spoke_of_is_left_out() -> None:
    letter = talk_letter(replace(SAMI, wanted="", strengths="  "))
    assert [section.heading for section in letter.sections] == [
        "What is hard",
        "What you said",
        "What happens next",
    ]


def test_a_talk_of_which_nothing_is_written_gives_no_note() -> None:
    empty = dict.fromkeys(("strengths", "difficulties", "parents_say", "wanted", "next_steps"), "")
    with pytest.raises(NotReadyError, match="Nothing of the talk is written down"):
        talk_letter(replace(SAMI, **empty))  # type: ignore[arg-type]  # texts alone


def test_a_young_person_is_spoken_to() -> None:
    assert "Thank you for talking with us on Monday 23 November." in letter_words(talk_letter(GROWN))


@pytest.mark.usefixtures("fonts")
def test_on_paper_it_is_one_side_that_everyone_can_read() -> None:
    made = letter_pdf(talk_letter(SAMI))
    structure = check_pdf(made.bytes)
    assert (made.ua, structure.problems, structure.pages) == (True, (), 1)
    assert "He reads signs in the street. He hides his school book." in text_of(made.bytes)
