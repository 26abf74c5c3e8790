"""The letter that says that support has ended: why, what to watch for, when the school looks back, how to ask again."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour.documents.ended import EndedLetter, ended_letter
from endeavour.documents.letter import Recipient
from endeavour.documents.pdf import letter_pdf
from endeavour.documents.phone import phone_script
from endeavour.documents.reading import reading_of
from endeavour.documents.tests.cast import MAYA, WAYS
from endeavour.documents.told_fields import NotReadyError, Reader
from endeavour.documents.words import letter_words

ENDED = EndedLetter(
    school=MAYA.school,
    on=date(2026, 11, 23),
    reader=Reader.PARENT,
    to=Recipient("Ms Okafor"),
    child="Maya",
    why="Maya reads as well as most of her class now.",
    watch_for="She may guess at long words again.",
    ended_on=date(2026, 11, 20),
    look_back_on=date(2027, 2, 5),
    contact=MAYA.contact,
    independent=MAYA.independent,
    signed_by=MAYA.signed_by,
    reply=WAYS,
    keep_out=("Okafor",),
)
GROWN = replace(ENDED, reader=Reader.YOUNG_PERSON, to=Recipient("Maya"), why="You read well now.")


@pytest.mark.parametrize("ended", [ENDED, GROWN], ids=["parent", "grown"])
def test_it_is_easy_to_read(ended: EndedLetter) -> None:
    reading = reading_of(letter_words(ended_letter(ended)))
    assert reading.grade <= 5
    assert reading.longest_words <= 20, reading.longest_sentence


def test_it_says_why_what_to_watch_for_when_and_how_to_ask_again() -> None:
    said = letter_words(ended_letter(ENDED))
    assert "The extra help that Maya had at school ended on Friday 20 November." in said
    assert ENDED.why in said
    assert ENDED.watch_for in said
    assert "If you see this, tell us. The help can start again." in said
    assert "We will look at how it goes on Friday 5 February 2027." in said
    assert "Ashdale SEND advice" in said


def test_before_its_day_it_says_that_it_ends() -> None:
    said = letter_words(ended_letter(replace(ENDED, ended_on=date(2026, 11, 27))))
    assert "The extra help that Maya has at school ends on Friday 27 November." in said


def test_a_young_person_is_spoken_to() -> None:
    said = letter_words(ended_letter(GROWN))
    assert "The extra help that you had at school ended on Friday 20 November." in said
    assert "Your extra help has ended" in said


def test_read_aloud_it_is_whole() -> None:
    said = str(phone_script(ended_letter(ENDED)))
    for sentence in (ENDED.why, ENDED.watch_for, "The help can start again.", "Friday 5 February 2027"):
        assert sentence in said


def test_an_unfinished_one_says_what_it_lacks() -> None:
    with pytest.raises(NotReadyError) as lacking:
        ended_letter(replace(ENDED, why=" ", watch_for=""))
    assert lacking.value.problems == (
        "The letter does not say why the support ends.",
        "The letter does not say what to watch for.",
    )


def test_it_is_made_into_a_file() -> None:
    assert letter_pdf(ended_letter(ENDED)).bytes.startswith(b"%PDF")
