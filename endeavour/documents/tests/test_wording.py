import pytest

from endeavour.documents.wording import AVOID, VAGUE, advice_on


def kinds(text: str, at_most: int | None = None) -> list[str]:
    return [advice.kind for advice in advice_on(text, at_most=at_most)]


def test_plain_words_get_no_advice() -> None:
    assert advice_on("Maya is kind and has lots of ideas. She loves stories.", at_most=25) == ()
    assert advice_on("", at_most=25) == ()


@pytest.mark.parametrize(
    "words",
    ["SEN register", "low ability", "refused", "non-compliant", "DNA", "suffers", "stupid", "broken home"],
)
def test_words_that_hurt_are_named_with_something_better(words: str) -> None:
    first = advice_on(f"Maya {words} today.")[0]
    assert first.kind == "avoid"
    assert first.words == words
    assert AVOID[words.lower()] in first.sentence


def test_whole_words_only() -> None:
    assert kinds("Edna improved the refusedly.") == []


@pytest.mark.parametrize("words", list(VAGUE))
def test_words_that_promise_nothing_are_named(words: str) -> None:
    assert "vague" in kinds(f"We {words} it.")


def test_a_long_sentence_is_called_hard_to_read() -> None:
    advice = advice_on("and ".join(["we read "] * 12))
    assert advice[0].kind == "hard"
    assert advice[0].sentence.startswith("This is hard to read: 35 words in one sentence.")


def test_long_words_are_called_hard_to_read_and_shown() -> None:
    advice = advice_on("She receives multisensory phonological interventions.")
    assert [each.kind for each in advice] == ["hard"]
    assert "multisensory" in advice[0].sentence


def test_more_words_than_asked_for_are_counted() -> None:
    assert advice_on("one two three four", at_most=3)[-1].sentence == (
        "This has 4 words. 3 or fewer are easier to take in."
    )
