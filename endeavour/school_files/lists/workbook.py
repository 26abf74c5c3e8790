"""Reads the sheet of a workbook that lists pupils. Only ever run inside the cage: see `cage.py`."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import IO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from endeavour.school_files.lists.delimited import HeadingCount
from endeavour.school_files.lists.table import Row, Table, within_limits
from endeavour.school_files.problems import FileRefusedError, clip

MOST_SHEETS = 60
HEAD = 40
LONGEST_CELL = 2_000
ENOUGH_HEADINGS = 2

Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(stream: IO[bytes], headings_in: HeadingCount) -> Table:
    try:
        return _read(CalamineWorkbook.from_filelike(stream), headings_in)
    except PasswordError:
        raise FileRefusedError(
            "The workbook is locked with a password. Save it without one and bring it in again."
        ) from None
    except (CalamineError, ValueError, OverflowError):
        raise FileRefusedError(
            "The workbook is damaged or cut off and cannot be opened. Save it again in Excel, or as CSV "
            "UTF-8."
        ) from None


def _read(book: CalamineWorkbook, headings_in: HeadingCount) -> Table:
    """The sheet with most headings that we know; the others that look like lists are named, not read."""
    best: tuple[int, str, list[Row]] | None = None
    lists: list[str] = []
    for name in _visible_sheets(book):
        rows = list(within_limits(_rows(book.get_sheet_by_name(name))))
        known = max((headings_in(row.cells) for row in rows[:HEAD]), default=0)
        if known >= ENOUGH_HEADINGS:
            lists.append(name)
        if rows and (best is None or known > best[0]):
            best = (known, name, rows)
    if best is None:
        raise FileRefusedError("The workbook is empty: none of its sheets has anything in it.")
    others = ", ".join(f"“{clip(name)}”" for name in lists if name != best[1])
    remark = f"Only the sheet “{clip(best[1])}” was read. These look like lists too: {others}."
    return Table(best[2], f"Workbook, sheet “{clip(best[1])}”", remarks=[remark] if others else [])


def _visible_sheets(book: CalamineWorkbook) -> list[str]:
    names = [sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
    return (names or book.sheet_names)[:MOST_SHEETS]


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    """Numbered as Excel shows them. Empty columns on the left stay, so that letters are right too."""
    if sheet.start is None:
        return
    indent = [""] * sheet.start[1]
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if any(cell != "" for cell in cells):
            yield Row(number, [*indent, *map(_text, cells)])


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell[:LONGEST_CELL]
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)
