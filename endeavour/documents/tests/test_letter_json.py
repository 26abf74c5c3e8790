import json

from hypothesis import given
from hypothesis import strategies as st

from endeavour.documents.letter_json import fingerprint, letter_as_json, letter_from_json
from endeavour.documents.tests.cast import leo, maya
from endeavour.documents.told_fields import Reader


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_a_letter_comes_back_as_it_went(typed: str) -> None:
    letter = maya(good_at=typed, lessons=typed)
    assert letter_from_json(letter_as_json(letter)) == letter


def test_letters_without_slip_or_link_come_back_too() -> None:
    for letter in (leo(reply=None), maya(reader=Reader.SOCIAL_WORKER)):
        assert letter_from_json(letter_as_json(letter)) == letter


def test_the_same_letter_has_the_same_fingerprint_and_a_changed_one_another() -> None:
    assert fingerprint(letter_as_json(maya())) == fingerprint(letter_as_json(maya()))
    assert fingerprint(letter_as_json(maya())) != fingerprint(letter_as_json(maya(version=2)))


def test_a_letter_stored_before_a_field_existed_can_still_be_read() -> None:
    stored = json.loads(letter_as_json(maya()))
    del stored["slip"], stored["keep_out"]
    assert letter_from_json(json.dumps(stored)).title == maya().title
