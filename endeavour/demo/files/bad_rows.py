"""A class list with six rows that can't be taken, each for a reason of its own."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from endeavour.demo.files.class_list import HEADINGS, as_csv, class_rows
from endeavour.demo.people import InventedSchool

_PLACES = (23, 71, 118, 169, 214)


@dataclass(frozen=True, slots=True)
class BadRow:
    """`row` counts as a spreadsheet does: the headings are row 1. `was` is what the good list has there."""

    row: int
    column: str
    found: str
    was: str
    why: str


@dataclass(frozen=True, slots=True)
class BadList:
    content: bytes
    rows: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class _Slip:
    place: int
    column: str
    why: str
    spoil: Callable[[str], str]


def class_list_with_bad_rows(school: InventedSchool, *, encoding: str = "utf-8-sig") -> BadList:
    """The class list of `class_list_of` but for six cells, as slips of the hand and of programs make them."""
    rows = class_rows(school)
    slips = (
        _Slip(_PLACES[0], "Date of Birth", "a day that doesn't exist", lambda text: f"31/02{text[5:]}"),
        _Slip(_PLACES[1], "Date of Birth", "words in place of a date", lambda _: "see passport"),
        _Slip(
            _PLACES[2], "Date of Birth", "a birthday that is still to come", lambda text: f"{text[:6]}2031"
        ),
        _Slip(_PLACES[3], "Legal Surname", "no surname", lambda _: ""),
        _Slip(_PLACES[4], "UPN", "a UPN with a character too few", lambda text: text[:-1]),
        _Slip(_with_accent(rows), "Legal Forename", "letters garbled by a program", _garbled),
    )
    bad = sorted((_spoil(rows, slip) for slip in slips), key=lambda row: row.row)
    return BadList(as_csv(HEADINGS, rows, encoding), tuple(bad))


def _spoil(rows: list[list[str]], slip: _Slip) -> BadRow:
    column = HEADINGS.index(slip.column)
    was = rows[slip.place][column]
    rows[slip.place][column] = found = slip.spoil(was)
    return BadRow(slip.place + 2, slip.column, found, was, slip.why)


def _garbled(text: str) -> str:
    """UTF-8 that a program took for Latin-1: Zoë becomes ZoÃ«."""
    return text.encode().decode("latin-1")


def _with_accent(rows: list[list[str]]) -> int:
    """The last pupil whose forename has a letter from à to ÿ, which garbles into something that can be seen."""
    column = HEADINGS.index("Legal Forename")
    return max(
        place for place, row in enumerate(rows) if re.search("[à-ÿ]", row[column]) and place not in _PLACES
    )
