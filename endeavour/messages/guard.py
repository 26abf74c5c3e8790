"""The address guard: what goes to one adult is held against what is kept from them of the others."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    ADDRESS_LINE = "address line"
    POSTCODE = "postcode"
    PHONE = "phone number"
    EMAIL = "email address"


@dataclass(frozen=True)
class KeptDetail:
    """A contact detail of someone else that the recipient may not learn."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class Escape:
    """A kept detail found in a text, as it stands there or as it is on file."""

    kind: Kind
    words: str


# Shorter ones stand in ordinary sentences: "Flat 2", a lone house number, a town.
SHORTEST_LINE = 7
SHORTEST_PHONE = 6


def escapes(text: str, kept: Iterable[KeptDetail]) -> tuple[Escape, ...]:
    """The kept details that stand in the text, however they are spaced, cased or punctuated."""
    run_together = _squeeze(text)
    digits = re.sub(r"\D", "", text)
    spaced = _spaced(text)
    return tuple(
        Escape(detail.kind, detail.words)
        for detail in kept
        if _stands_in(detail, run_together=run_together, digits=digits, spaced=spaced)
    )


def _stands_in(detail: KeptDetail, *, run_together: str, digits: str, spaced: str) -> bool:
    if detail.kind is Kind.PHONE:
        number = _national(re.sub(r"\D", "", detail.words))
        return len(number) >= SHORTEST_PHONE and number in digits
    if detail.kind is Kind.ADDRESS_LINE:
        line = _spaced(detail.words)
        return len(line.strip()) >= SHORTEST_LINE and line in spaced
    words = _squeeze(detail.words)
    return bool(words) and words in run_together


def _national(digits: str) -> str:
    """Without +44 or the leading 0, so that both ways of writing a number are found."""
    return digits.removeprefix("0044").removeprefix("44").lstrip("0")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", _plain(text))


def _spaced(text: str) -> str:
    """Words with one space between and around, so that 1 Mill Lane isn't found in 11 Mill Lane."""
    return " " + " ".join(re.findall(r"\w+", _plain(text))) + " "
