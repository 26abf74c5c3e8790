import pytest

from endeavour.documents.typed import as_part, as_sentence, as_typed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  two   spaces ", "two spaces"),
        ("two\r\nlines", "two lines"),
        ("turned\u202e round", "turned round"),
        ("no\x00thing", "nothing"),
        ("e\u0301tait", "était"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("#let x = *bold* $y$ <b> \\", "#let x = *bold* $y$ <b> \\"),
    ],
)
def test_words_stand_as_typed_without_what_cannot_be_seen(typed: str, shown: str) -> None:
    assert as_typed(typed) == shown


def test_a_part_of_a_sentence_has_no_end_of_its_own() -> None:
    assert as_part("read with Maya. ") == "read with Maya"


@pytest.mark.parametrize(
    ("typed", "said"), [("She reads", "She reads."), ("Does she?", "Does she?"), (" ", "")]
)
def test_a_sentence_has_an_end(typed: str, said: str) -> None:
    assert as_sentence(typed) == said
