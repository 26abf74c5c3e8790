"""Names as files write them: tidied, never corrected; split only where one cell holds a whole name."""

import re
import unicodedata
from dataclasses import dataclass

from endeavour.school_files.problems import NotUnderstoodError

LONGEST_NAME = 100
LONGEST_COMPOSED = 1_000
_TITLES = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "rev",
    "revd",
    "reverend",
    "sir",
    "lady",
    "lord",
    "dame",
    "master",
    "fr",
    "sister",
]
_TITLE = re.compile(
    rf"^((?:{'|'.join(_TITLES)})\b\.?(?: ?(?:&|and|/) ?(?:{'|'.join(_TITLES)})\b\.?)?)\s+(?=\S)",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "la",
        "le",
        "el",
        "al",
        "ap",
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "st",
        "ter",
        "ten",
        "mac",
        "o'",
    ]
)
_TWO_PEOPLE = re.compile(r"\s(?:&|and)\s|/", re.IGNORECASE)
# Bytes of UTF-8 that some program took for Windows-1252: "ZoÃ«".
_GARBLED = re.compile("\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€")
# Not "na", "none" or "null": people are called so.
_BLANK_WORDS = frozenset(("", "-", "--", "n/a", "#n/a"))


@dataclass(frozen=True, slots=True)
class SplitName:
    title: str = ""
    forename: str = ""
    middle_names: str = ""
    surname: str = ""
    is_certain: bool = True


def tidy(text: str) -> str:
    """One form of each letter, single spaces, nothing that cannot be seen."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    # A long run of accents takes the square of its length to put in order; no name has one.
    composed = unicodedata.normalize("NFC", text) if len(text) <= LONGEST_COMPOSED else text
    seen = "".join(c if c.isprintable() else _unseen(c) for c in composed)
    return " ".join(seen.split())


def _unseen(character: str) -> str:
    """Spaces of every kind become a space; joiners, marks of direction and controls go."""
    return " " if character.isspace() or unicodedata.category(character) == "Zs" else ""


def read_name(text: str) -> str:
    """A name as it stands. Refuses what cannot be anybody's."""
    if len(text) > LONGEST_NAME:
        raise NotUnderstoodError(f"a name of at most {LONGEST_NAME} characters")
    if _GARBLED.search(text):
        raise NotUnderstoodError("letters; these were garbled on their way: save the list as CSV UTF-8")
    if text and not any(c.isalpha() for c in text):
        raise NotUnderstoodError("a name")
    return text


def is_blank(text: str) -> bool:
    """Empty, or one of the marks that people and programs put where there is nothing."""
    return text.lower() in _BLANK_WORDS


def names_two_people(text: str) -> bool:
    return _TWO_PEOPLE.search(text) is not None


def split_name(text: str) -> SplitName:
    """ "Smith, Jane Ann", "Mrs J. Smith" and "Maya van der Berg" each into their parts."""
    title, rest = _without_title(text.strip())
    if "," in rest:
        surname, _, given = (part.strip() for part in rest.partition(","))
        inner_title, given = _without_title(given)
        first, _, middle = given.partition(" ")
        return SplitName(title or inner_title, first, middle.strip(), surname, "," not in given)
    words = rest.split()
    if len(words) < 2:
        return SplitName(title, "", "", rest) if title else SplitName("", rest, "", "", is_certain=False)
    start = _surname_starts(words)
    certain = len(words) == 2 or words[start].lower() in _PARTICLES
    return SplitName(title, words[0], " ".join(words[1:start]), " ".join(words[start:]), certain)


def _without_title(text: str) -> tuple[str, str]:
    match = _TITLE.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def _surname_starts(words: list[str]) -> int:
    for place, word in enumerate(words[1:-1], start=1):
        if word.lower() in _PARTICLES:
            return place
    return len(words) - 1
