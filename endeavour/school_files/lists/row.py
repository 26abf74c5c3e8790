"""Reads the cells of one row of a list by our fields, and says in which column a trouble lies."""

from collections.abc import Callable
from typing import TypeVar

from endeavour.school_files.checks import blank_or
from endeavour.school_files.lists.columns import Columns
from endeavour.school_files.lists.table import Row
from endeavour.school_files.problems import Place
from endeavour.school_files.words.people import read_yes_or_no

LEFT_OUT = "It was left out."
T = TypeVar("T")


class RowReader:
    def __init__(self, row: Row, columns: Columns, place: Place, ticks: frozenset[str]) -> None:
        self.row, self.columns, self.place, self.ticks = row, columns, place, ticks

    def said(self, name: str) -> str | None:
        return self.columns.said(self.row, name)

    def has(self, name: str) -> bool:
        """The list has a column for it."""
        return name in self.columns.places

    def heading(self, name: str) -> str:
        return self.columns.heading(name)

    def value(self, read: Callable[[str], T], name: str, *, or_reject: bool = False) -> T | None:
        """What a cell means; `None` when it is empty, absent or, with a problem noted, not understood."""
        then = "" if or_reject else LEFT_OUT
        text = self.said(name) or None
        return self.place.take(read, text, name, self.heading(name), or_reject=or_reject, then=then)

    def text(self, read: Callable[[str], str], name: str, *, or_reject: bool = False) -> str | None:
        """As `value`, but an empty cell stays "": the list has a place for it and says nothing there."""
        then = "" if or_reject else LEFT_OUT
        return self.place.take(
            blank_or(read), self.said(name), name, self.heading(name), or_reject=or_reject, then=then
        )

    def flag(self, name: str) -> bool | None:
        if self.said(name):
            return self.value(read_yes_or_no, name)
        return False if name in self.ticks else None
