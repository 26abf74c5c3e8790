"""What people are asked, how an answer is said in a sentence, and which words stand in what a colleague told."""

import re
from collections.abc import Iterable, Iterator

from endeavour.documents.reading import sentences

PUPIL, ADULT, TEACHER = "pupil", "adult", "teacher"
OWN_WORDS = "words"

PROMPTS: dict[str, dict[str, str]] = {
    PUPIL: {
        "good": "What is going well?",
        "hard": "What is hard?",
        "helps": "What helps?",
        "want": "What do you want to happen?",
    },
    ADULT: {
        "hopes": "What do you hope for?",
        "worries": "What worries you?",
        "at_home": "What works at home?",
    },
    TEACHER: {
        "well": "What goes well in lessons?",
        "hard": "What is hard in lessons?",
        "helps": "What have you seen help?",
    },
}
ANYTHING_ELSE = "Anything else"


def prompts_of(whose: str) -> dict[str, str]:
    """By key, in the order in which they are asked; the person's own words last."""
    return {**PROMPTS[whose], OWN_WORDS: ANYTHING_ELSE}


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEFT_OUT = re.compile(r"…|\.\.\.")  # as where somebody shows that words are left out
_EDGES = " ,;:–-“”‘’\"'"


def not_told(words: str, told: str) -> tuple[str, ...]:
    """The sentences that do not stand in what was told, word by word; capitals and marks do not count."""
    known = [word for word, *_ in _placed(told)]
    return tuple(piece for piece in _pieces(words) if _at(_plain(piece), known) is None)


def left_of(told: str, kept: Iterable[str]) -> str:
    """What of it has not been kept yet; part of a sentence where another part has been."""
    placed = _placed(told)
    known = [word for word, *_ in placed]
    is_kept = [False] * len(known)
    for piece in (piece for words in kept for piece in _pieces(words)):
        start, length = _at(_plain(piece), known), len(_plain(piece))
        if start is not None:
            is_kept[start : start + length] = [True] * length
    if not any(is_kept):
        return told
    return " ".join(
        part
        for number, sentence in enumerate(sentences(told))
        for part in _stretches(
            sentence, [(at, kept) for (_, of, at), kept in zip(placed, is_kept, strict=True) if of == number]
        )
    )


def _stretches(sentence: str, words: list[tuple[int, bool]]) -> Iterator[str]:
    """Those of its words that are not kept, in one piece for as long as they follow each other."""
    if not any(kept for _, kept in words):
        yield sentence
        return
    ends = [at for at, _ in words[1:]] + [len(sentence)]
    part = ""
    for (start, kept), end in zip(words, ends, strict=True):
        if not kept:
            part += sentence[start:end]
        if part and (kept or end == len(sentence)):
            yield part.strip(_EDGES)
            part = ""


def _pieces(text: str) -> list[str]:
    pieces = (piece.strip() for line in sentences(text) for piece in _LEFT_OUT.split(line))
    return [piece for piece in pieces if _plain(piece)]


def _placed(text: str) -> list[tuple[str, int, int]]:
    """Each word with the number of its sentence, and where it begins there."""
    return [
        (_as_one(found[0]), number, found.start())
        for number, sentence in enumerate(sentences(text))
        for found in _WORD.finditer(sentence)
    ]


def _plain(text: str) -> list[str]:
    return [_as_one(word) for word in _WORD.findall(text)]


def _as_one(word: str) -> str:
    return word.casefold().replace("’", "'")


def _at(wanted: list[str], known: list[str]) -> int | None:
    places = range(len(known) - len(wanted) + 1)
    return next((at for at in places if known[at : at + len(wanted)] == wanted), None)
