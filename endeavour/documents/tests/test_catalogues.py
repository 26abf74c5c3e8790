import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from endeavour.documents.catalogues import CATALOGUES, ENGLISH, Catalogue, catalogue_for, missing_from
from endeavour.documents.reading import reading_of
from endeavour.documents.told_fields import Reader
from endeavour.documents.wording import AVOID

# Values of ordinary length for the places where a name, a day or a telephone number stands.
SAMPLE = defaultdict(
    lambda: "it",
    child="Maya", reader="Ms Okafor", name="Mrs Doyle", day="Tuesday 8 December", school="Oakfield School",
    phone="01234 567890", who="Mr Reid", what="read with Maya", how_long="20 minutes",
    how_often="once a week", whom="Maya’s dad", times="Monday and Tuesday", does="her tutor",
    caller="Mrs Doyle", date="14 September 2026", english="Dari",
)  # fmt: skip
FRENCH = replace(ENGLISH, language="fr", translator="A. Person", checked_on=date(2026, 11, 1))


def spoken() -> dict[str, str]:
    """The sentences, without the patterns that only put together a date, a page number or a title."""
    patterns = ("day", "day.other_year", "date", "page", "footer", "document_title", "signature")
    return {
        key: text.format_map(SAMPLE)
        for key, text in ENGLISH.sentences.items()
        if key not in patterns and text
    }


def test_all_fixed_words_are_easy_and_no_sentence_is_long() -> None:
    reading = reading_of("\n".join(spoken().values()))
    assert reading.words > 400
    assert reading.grade <= 5
    assert reading.longest_words <= 20, reading.longest_sentence


def test_no_single_passage_is_hard_either() -> None:
    """The formula is rough on one sentence alone, so the bar is higher here."""
    for key, text in spoken().items():
        reading = reading_of(text)
        if reading.words >= 12:
            assert reading.grade <= 8, (key, reading.grade)


def test_no_word_that_hurts_stands_in_them() -> None:
    for key, text in spoken().items():
        hurting = [words for words in AVOID if re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE)]
        assert not hurting, key


def test_messages_never_speak_of_special_needs_or_a_name() -> None:
    for key, text in ENGLISH.sentences.items():
        if key.startswith(("message.", "text")):
            assert not re.search(r"\bSEN|disab|special|\{child\}|\{reader\}|help", text, re.IGNORECASE), key


def test_every_variant_belongs_to_a_reader_and_a_sentence_for_all() -> None:
    readers = {reader.value for reader in Reader}
    for key in ENGLISH.sentences:
        stem, _, last = key.rpartition(".")
        if last in readers:
            assert stem in ENGLISH.sentences, key


def test_it_says_who_wrote_it_and_when_it_was_checked() -> None:
    assert all(catalogue.translator and catalogue.checked_on for catalogue in CATALOGUES)
    assert not any(missing_from(catalogue) for catalogue in CATALOGUES)


def test_an_unchecked_or_unfinished_catalogue_is_never_used() -> None:
    unfinished = dict(FRENCH.sentences)
    del unfinished["called.law"]
    unchecked = replace(FRENCH, checked_on=None)
    half: Catalogue = replace(FRENCH, sentences=MappingProxyType(unfinished))
    assert catalogue_for("fr", (ENGLISH, FRENCH)) is FRENCH
    assert catalogue_for("fr", (ENGLISH, unchecked)) is ENGLISH
    assert catalogue_for("fr", (ENGLISH, half)) is ENGLISH
    assert catalogue_for("fr") is ENGLISH


def test_direction_comes_from_the_language() -> None:
    assert replace(FRENCH, language="ur").direction == "rtl"
    assert FRENCH.direction == "ltr"
