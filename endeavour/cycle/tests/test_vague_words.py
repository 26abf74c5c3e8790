"""Vague words are quoted and asked about, never changed."""

import pytest

from endeavour.cycle.vague_words import vague_words


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Improve reading", ["Improve"]),
        ("Maya is improving her reading", ["improving"]),
        ("develops her social skills and tries more", ["develops", "tries", "more"]),
        ("will be able to understand time", ["be able to", "understand"]),
        ("Maya reads 56 words in a minute", []),
        ("improve from 41 to 56 words a minute", []),
        ("read 5 more words a minute", []),
        ("increase the time in class", ["increase"]),
        ("use a better pencil grip", ["better"]),
        ("lesson", []),
        ("morels", []),
    ],
)
def test_words_that_cant_be_seen_are_quoted_as_written(text: str, quoted: list[str]) -> None:
    assert [vague.word for vague in vague_words(text)] == quoted


def test_each_word_is_asked_about() -> None:
    (vague,) = vague_words("improve reading and improve writing")
    assert (vague.word, vague.question) == ("improve", "By how much, and seen how?")
