"""The letter that says early that there may be SEN: short, plain, and honest about not being sure."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour.documents.letter import Recipient
from endeavour.documents.may import MayLetter, may_letter
from endeavour.documents.pdf import letter_pdf
from endeavour.documents.phone import phone_script
from endeavour.documents.reading import reading_of
from endeavour.documents.tests.cast import MAYA, WAYS
from endeavour.documents.told_fields import NotReadyError, Reader
from endeavour.documents.words import letter_words

SAMI = MayLetter(
    school=MAYA.school,
    on=date(2026, 11, 23),
    reader=Reader.PARENT,
    to=Recipient("Mrs Çelik"),
    child="Sami",
    seen="Sami mixes up letters that look alike.",
    doing="We are finding out which sounds he knows.",
    contact=MAYA.contact,
    independent=MAYA.independent,
    signed_by=MAYA.signed_by,
    meet_on=date(2026, 12, 3),
    reply=WAYS,
    keep_out=("Çelik",),
)
GROWN = replace(SAMI, reader=Reader.YOUNG_PERSON, to=Recipient("Sami"), seen="Long tasks are hard for you.")


@pytest.mark.parametrize("may", [SAMI, GROWN, replace(SAMI, meet_on=None)], ids=["meet", "grown", "ring"])
def test_it_is_easy_to_read(may: MayLetter) -> None:
    reading = reading_of(letter_words(may_letter(may)))
    assert reading.grade <= 5
    assert reading.longest_words <= 20, reading.longest_sentence


def test_it_says_what_is_seen_what_is_done_and_who_else_can_be_asked() -> None:
    said = letter_words(may_letter(SAMI))
    assert "We are not sure yet." in said
    assert SAMI.seen in said
    assert SAMI.doing in said
    assert "We would like to meet you on Thursday 3 December." in said
    assert "Ashdale SEND advice" in said
    assert "There is nothing to sign." in said


def test_without_a_day_the_family_chooses_one() -> None:
    letter = may_letter(replace(SAMI, meet_on=None))
    assert "Please ring us to choose a time to talk." in letter_words(letter)
    assert letter.slip is not None
    assert not any("I will come" in choice.words for choice in letter.slip.choices)


def test_a_young_person_is_spoken_to() -> None:
    letter = may_letter(GROWN)
    assert letter.title == "You may need extra help at school"
    assert "Sami has" not in letter_words(letter)


def test_aloud_it_is_whole() -> None:
    script = phone_script(may_letter(SAMI))
    said = " ".join(script.read_aloud)
    for words in (SAMI.seen, SAMI.doing, "special educational needs", "01632 960145", "Thursday 3 December"):
        assert words in said


def test_an_unfinished_one_is_refused() -> None:
    with pytest.raises(NotReadyError) as lacking:
        may_letter(replace(SAMI, seen=" ", meet_on=date(2026, 11, 20)))
    assert lacking.value.problems == (
        "The letter does not say what you see.",
        "The meeting, 2026-11-20, is before the letter, 2026-11-23.",
    )


def test_it_prints() -> None:
    assert letter_pdf(may_letter(SAMI)).bytes.startswith(b"%PDF")
