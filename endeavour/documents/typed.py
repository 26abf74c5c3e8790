"""Words that someone typed, made fit to stand in a document; never read as markup."""

import re
import unicodedata

_KEPT = "\u200c\u200d"  # joiners, which Persian and Indic spelling need
_DROPPED = ("Cc", "Cf", "Cs", "Co", "Cn")


def as_typed(text: str) -> str:
    """On one line, without signs that can't be seen: controls, turned directions, private use."""
    shown = (
        char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or char in _KEPT or unicodedata.category(char) not in _DROPPED
    )
    return re.sub(r"\s+", " ", "".join(shown)).strip()


def as_part(text: str) -> str:
    """For the inside of a sentence of ours: without an end of its own."""
    return as_typed(text).rstrip(".!?,; ")


def as_sentence(text: str) -> str:
    """To stand alone: with an end."""
    typed = as_typed(text)
    return f"{typed}." if typed and typed[-1].isalnum() else typed
