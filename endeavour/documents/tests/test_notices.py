import re
from dataclasses import replace

import pytest

from endeavour.documents.letter import Letter, Recipient
from endeavour.documents.notices import GSM, TextTooLongError, email_form, shorter, text_form, typewritten
from endeavour.documents.reading import reading_of
from endeavour.documents.tests.cast import OAKFIELD, leo, maya
from endeavour.documents.told_fields import Reader

LINK = "https://oakfield.sch.example/f/K7M4P2XW9HTD"
LONG = replace(OAKFIELD, name="Oakfield and Ashdale Church of England Voluntary Aided Primary School")
LETTERS = (
    maya(),
    leo(),
    maya(reader=Reader.CARER),
    maya(reader=Reader.SOCIAL_WORKER, to=Recipient("Ms Grant")),
)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.reader)
@pytest.mark.parametrize("readable", [True, False])
def test_no_message_names_anyone_or_says_what_it_is_about(letter: Letter, readable: bool) -> None:
    email = email_form(letter, link=LINK, readable=readable)
    for words in (email.subject, email.text, text_form(letter, link=LINK, readable=readable)):
        for name in (*letter.keep_out, letter.to.name):
            assert name not in words
        assert not re.search(r"\bSEND?\b|disab|special|needs|support", words, re.IGNORECASE)


def test_an_email_says_who_writes_what_to_do_and_whom_to_ring() -> None:
    email = email_form(maya(), link=LINK, readable=True)
    assert email.subject == "Oakfield Primary School: we have something to share about your child"
    assert f"\n{LINK}\n" in email.text
    assert "Or ring 01234 567890 and ask for Mrs Doyle." in email.text
    assert reading_of(email.text.replace(LINK, "")).grade <= 5


def test_reading_is_promised_only_where_the_letter_can_be_read() -> None:
    assert "Read it" in email_form(maya(), link=LINK, readable=True).text
    assert "password" not in email_form(maya(), link=LINK, readable=False).text
    assert "Read and reply" not in text_form(maya(), link=LINK, readable=False)


def test_a_young_person_is_spoken_to() -> None:
    assert "with you" in email_form(leo(), link=LINK, readable=True).subject
    assert "your child" not in text_form(leo(), link=LINK, readable=True)


def test_a_text_fits_in_one_and_keeps_its_link() -> None:
    for school in (OAKFIELD, LONG):
        text = text_form(maya(school=school), link=LINK, readable=True)
        assert len(text) <= 160
        assert LINK in text
        assert set(text) <= GSM
    assert "01234 567890" in text_form(maya(), link="https://oak.example/K7M4", readable=True)


def test_a_link_that_leaves_no_room_is_refused_with_the_numbers() -> None:
    with pytest.raises(TextTooLongError, match="The link has 150 characters"):
        text_form(maya(), link="https://" + "x" * 142, readable=True)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("St Mary’s Catholic Primary School", "St Mary’s School"),
        ("Oakfield CofE (VA) Infant School", "Oakfield () School"),
        ("Northgate Academy", "Northgate Academy"),
    ],
)
def test_a_schools_name_can_be_said_shorter(name: str, short: str) -> None:
    assert shorter(name) == short


def test_a_text_message_is_typewritten() -> None:
    assert typewritten("St Mary’s – “Ysgol” Llŷn, café, ł") == 'St Mary\'s - "Ysgol" Llyn, café, ?'
