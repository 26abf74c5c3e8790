from endeavour.documents.letter import Recipient
from endeavour.documents.phone import SIGN_LANGUAGE, phone_script
from endeavour.documents.reading import reading_of
from endeavour.documents.tests.cast import MAYA, leo, maya
from endeavour.documents.told_fields import IndependentAdvice

RAHIMI = Recipient("Mrs Rahimi", interpreter="Dari")


def test_the_interpreters_language_is_at_the_top() -> None:
    assert phone_script(maya(to=RAHIMI)).interpreter.startswith("Interpreter: Dari.")
    assert phone_script(maya()).interpreter == ""
    assert (
        "not a voice call" in phone_script(maya(to=Recipient("Mr B", interpreter=SIGN_LANGUAGE))).interpreter
    )


def test_nothing_of_the_child_is_said_before_it_is_known_who_listens() -> None:
    script = phone_script(maya())
    assert "until you know that it is Ms Okafor" in script.before[0]
    assert "Maya" not in "".join(script.opening[:2])
    assert script.opening[1] == "Am I speaking to Ms Okafor?"


def test_the_short_version_holds_all_that_must_be_told() -> None:
    said = " ".join(phone_script(maya()).read_aloud)
    for fact in (
        "Maya now has some extra help", "read with Maya for 20 minutes, three times a week", "Mr Reid",
        "56 words in a minute", "Tuesday 8 December", "SEN support", "By law", "not for ever",
        "nothing to sign", "do not agree", "01632 960145",
    ):  # fmt: skip
        assert fact in said


def test_it_is_read_a_short_sentence_at_a_time() -> None:
    for letter in (maya(), leo()):
        script = phone_script(letter)
        for sentence in (*script.opening, *script.read_aloud, *script.questions, *script.closing):
            assert reading_of(sentence).longest_words <= 20, sentence
        assert all(reading_of(sentence).sentences == 1 for sentence in script.read_aloud)
        assert reading_of("\n".join(script.read_aloud)).grade <= 5


def test_what_was_said_is_written_down_and_by_whom_it_was_put() -> None:
    assert "Write down who interpreted." in phone_script(maya(to=RAHIMI)).after
    assert "Write down who interpreted." not in phone_script(maya()).after


def test_the_caller_may_be_someone_else_than_the_writer() -> None:
    assert (
        phone_script(maya(), caller="Mrs Cole").opening[0]
        == "Hello, this is Mrs Cole from Oakfield Primary School."
    )


def test_a_service_without_a_number_is_named_all_the_same() -> None:
    letter = maya(independent=IndependentAdvice(MAYA.independent.name, site="advice.example"))
    assert "You can also get free advice from Ashdale SEND advice." in phone_script(letter).read_aloud
    assert "number is ." not in " ".join(phone_script(letter).read_aloud)


def test_a_young_person_is_spoken_to() -> None:
    script = phone_script(leo())
    assert script.questions[2] == "What do you like to do?"
    assert "Leo" not in " ".join((*script.read_aloud, *script.questions, script.opening[2]))
