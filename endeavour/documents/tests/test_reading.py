import pytest
from hypothesis import given
from hypothesis import strategies as st

from endeavour.documents.reading import reading_of, sentences, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("special", 2), ("educational", 5), ("asked", 1), ("it’s", 1), ("Maya’s", 2), ("co-ordinator", 5),
        ("SEN", 3), ("EHC", 3), ("zorble", 2), ("blorped", 1), ("grunted", 2), ("flibe", 1), ("9", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear Ms. Okafor. Hello!", ("Dear Ms. Okafor.", "Hello!")),
        ("It costs 3.50 a day. Yes.", ("It costs 3.50 a day.", "Yes.")),
        ("Mrs P. Doyle rang. She will", ("Mrs P. Doyle rang.", "She will")),
        ("“Why?” he said. Then went.", ("“Why?”", "he said.", "Then went.")),
        ("A heading\nA line", ("A heading", "A line")),
        ("", ()),
    ],
)
def test_sentences(text: str, found: tuple[str, ...]) -> None:
    assert sentences(text) == found


def test_grade_is_flesch_kincaid() -> None:
    reading = reading_of("The cat sat on the mat. The dog ran.")
    assert (reading.words, reading.sentences) == (9, 2)
    assert reading.grade == round(0.39 * 9 / 2 + 11.8 * 9 / 9 - 15.59, 1)


def test_hard_text_is_found_hard_and_its_words_are_named() -> None:
    text = "The multidisciplinary assessment identified significant phonological difficulties."
    assert reading_of(text).grade > 12
    assert "multidisciplinary" in reading_of(text).hard_words


def test_the_longest_sentence_is_shown() -> None:
    reading = reading_of("Short one. This one has quite a few more words in it. Short.")
    assert reading.longest_sentence == "This one has quite a few more words in it."
    assert reading.longest_words == 10


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    reading = reading_of(text)
    assert reading.longest_words <= reading.words
    assert (reading.sentences == 0) == (reading.words == 0)
