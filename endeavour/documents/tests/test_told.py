import re
from dataclasses import fields, replace
from datetime import date

import pytest

from endeavour.documents.letter import Letter, Recipient, paragraphs_of
from endeavour.documents.reading import reading_of
from endeavour.documents.tests.cast import LEO, MAYA, READING, leo, maya
from endeavour.documents.told import problems_of, told_letter
from endeavour.documents.told_fields import Contact, Goal, NotReadyError, Reader, Talk
from endeavour.documents.words import letter_words

BODY = "\n".join


def body(letter: Letter) -> str:
    return BODY(paragraph.text for paragraph in paragraphs_of(letter))


def heading_of(letter: Letter, words: str) -> str:
    return next(section.heading for section in letter.sections if words in repr(section))


def test_six_questions_of_the_law_can_be_answered_from_the_letter_alone() -> None:
    """What, who, how often, the goal, when we meet, what to do if you disagree."""
    letter = maya()
    assert "Maya now has some extra help" in letter.opening[0].text
    help_given, wanted = letter.sections[0].paragraphs[0].text, letter.sections[2].fact
    assert "read with Maya" in help_given
    assert "Mr Reid" in help_given
    assert "20 minutes, three times a week" in help_given
    assert wanted is not None
    assert (
        wanted.text
        == "By Friday 11 December, we want Maya to read 56 words in a minute. She can read 41 now."
    )
    assert "We will meet you on Tuesday 8 December" in body(letter)
    assert "If you do not agree, say so." in letter.reply.paragraphs[0].text
    assert letter.independent.phone == "01632 960145"


def test_it_starts_with_the_child_and_something_good() -> None:
    letter = maya()
    assert letter.title == "Maya is getting extra help at school"
    assert letter.opening[1].text.startswith("Maya is kind")
    assert "register" not in letter_words(letter).lower()


def test_it_names_the_law_and_asks_for_no_signature() -> None:
    text = body(maya())
    assert "By law, we must tell you" in text
    assert "There is nothing to sign. We would just like to hear from you." in text
    assert "Please tell us that you have read this." in body(maya(ask_to_confirm_reading=True))


def test_a_talk_is_told_with_whom_it_was_and_its_absence_is_told_too() -> None:
    assert "We spoke with you about it on Wednesday 9 September." in body(maya())
    with_father = body(maya(talk=Talk(date(2026, 9, 9), "Maya’s dad.")))
    assert "We spoke about it with Maya’s dad on Wednesday 9 September." in with_father
    without = body(maya(talk=None))
    assert "we would like to talk with you" in without
    assert "ring us to choose a time" in without


def test_whoever_was_worried_first_is_not_told_that_nobody_spoke_with_them() -> None:
    text = body(maya(talk=None, told_us=True))
    assert "You told us that you were worried about Maya. We would like to talk with you about it." in text
    assert "ring us to choose a time" in text
    assert "We have not talked" not in text
    assert "You told us that you were worried. We would" in body(leo(talk=None, told_us=True))


@pytest.mark.parametrize(
    ("whom", "said"),
    [
        ("Ms Okafor", "We spoke with you about it on Wednesday 9 September."),
        ("Ms Okafor and Mr Okafor", "We spoke about it with you and Mr Okafor on Wednesday 9 September."),
        ("Mr Okafor, Ms Okafor.", "We spoke about it with you and Mr Okafor on Wednesday 9 September."),
        ("Mr Okafor, Ms Okafor and Mrs Bah", "We spoke about it with you and Mr Okafor and Mrs Bah on"),
        ("Mr Okafor", "We spoke about it with Mr Okafor on Wednesday 9 September."),
    ],
)
def test_whoever_reads_of_a_talk_with_themself_is_spoken_to(whom: str, said: str) -> None:
    letter = maya(to=Recipient("Ms Okafor"), talk=Talk(date(2026, 9, 9), whom), keep_out=())
    assert said in body(letter)
    assert "with Ms Okafor" not in body(letter)


def test_a_day_in_another_year_says_so() -> None:
    assert "Tuesday 12 January 2027" in body(maya(review_on=date(2027, 1, 12)))


def test_several_kinds_of_help_make_a_list_and_the_rest_is_in_the_plan() -> None:
    second = replace(READING, what="play word games with Maya", who="Mrs Cole")
    section = maya(help=(READING, second), more_in_plan=True).sections[0]
    assert len(section.items) == 2
    assert "more in the plan" in section.paragraphs[0].text


def test_a_young_person_is_spoken_to_and_chooses_who_sees_it() -> None:
    letter = leo()
    text = letter_words(letter)
    assert letter.title == "You are getting extra help at school"
    assert "You choose who else sees this." in text
    assert "we want you to hand in four essays on time" in text
    assert not re.search(r"\byour child\b|\bchild\b", text)
    assert "Leo" not in re.sub(r"(Dear|From) Leo", "", text)


def test_carer_and_social_worker_are_told_why_they_have_it() -> None:
    carer = maya(reader=Reader.CARER, to=Recipient("Mrs Hill"))
    assert "because you look after Maya" in body(carer)
    worker = maya(reader=Reader.SOCIAL_WORKER, to=Recipient("Ms Grant"))
    assert "you are the social worker for Maya" in body(worker)
    assert "we must tell the family" in body(worker)
    assert worker.slip is None
    assert "last page" not in letter_words(worker)


def test_without_a_page_to_answer_on_the_paper_and_the_telephone_are_offered() -> None:
    letter = maya(reply=None)
    assert letter.reply.ways is None
    assert "password" not in letter_words(letter)
    assert "Write on the last page and send it back with Maya. Or ring us." in body(letter)
    assert "Ring us to say what you think." in body(maya(reply=None, reader=Reader.SOCIAL_WORKER))


def test_the_contact_can_be_someone_else_than_the_senco() -> None:
    assert "Mrs Doyle is in charge of SEN support here." in body(maya())
    other = body(maya(contact=Contact("Mr Hall", "01234 567890", does="Leo's tutor")))
    assert "Mr Hall is Leo's tutor." in other
    assert "in charge" not in other


@pytest.mark.parametrize("language", ["prs", "ur", "fr"])
def test_a_language_without_a_checked_catalogue_gets_english_and_an_offer_in_its_own_name(
    language: str,
) -> None:
    letter = maya(language=language)
    assert (letter.language, letter.direction) == ("en-GB", "ltr")
    offer = letter.contact.after[0].text
    assert "we will read this to you" in offer
    assert {"prs": "دری", "ur": "اردو", "fr": "français"}[language] in offer


def test_what_is_not_filled_in_is_named_a_sentence_each() -> None:
    empty = replace(
        MAYA,
        good_at=" ",
        help=(replace(READING, who=""),),
        goal=Goal("", date(2026, 12, 11)),
        review_on=date(2026, 9, 1),
    )
    assert problems_of(empty) == (
        "The letter does not say what the child is good at.",
        "The letter does not say what you want to happen.",
        "Help 1 does not say who does it.",
        "The meeting, 2026-09-01, is before the letter, 2026-09-14.",
    )
    with pytest.raises(NotReadyError, match="what the child is good at"):
        told_letter(empty)


@pytest.mark.parametrize("number", [0, 4])
def test_there_are_one_to_three_kinds_of_help(number: int) -> None:
    assert problems_of(replace(MAYA, help=(READING,) * number)) == (
        f"The letter names {number} kinds of help; it needs 1 to 3.",
    )


def test_no_paragraph_of_the_page_is_left_out_of_its_words() -> None:
    for letter in (maya(), leo()):
        words = letter_words(letter)
        assert all(paragraph.text in words for paragraph in paragraphs_of(letter))
        assert all(section.heading in words for section in letter.sections)


def test_the_whole_letter_reads_as_easily_as_promised() -> None:
    for told in (MAYA, LEO):
        reading = reading_of(letter_words(told_letter(told)))
        assert reading.grade <= 5
        assert reading.longest_words <= 20


def test_every_fixed_name_in_it_is_neutral_for_a_window_or_a_file() -> None:
    assert maya().document_title == "A letter from Oakfield Primary School, 14 September 2026"
    assert {field.name for field in fields(Letter)} >= {"document_title", "keep_out"}
    assert maya().keep_out == ("Maya", "Okafor")
