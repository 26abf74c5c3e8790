"""Reads comma-, semicolon- and tab-separated lists, with the quotation marks that people and programs put
in.
"""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice

from endeavour.school_files.lists.letters import decode
from endeavour.school_files.lists.table import Row, Table, Trouble, within_limits
from endeavour.school_files.problems import FileRefusedError

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
LOOKED_AT = 30
MOST_LINES_IN_A_ROW = 15
LONGEST_CELL = 50_000

HeadingCount = Callable[[list[str]], int]


def read_delimited(content: bytes, headings_in: HeadingCount) -> Table:
    """`headings_in` says how many headings it knows in a row: the delimiter that yields most is the right
    one.
    """
    csv.field_size_limit(LONGEST_CELL)
    text, encoding = decode(content)
    delimiter, text = _delimiter(text, headings_in)
    broken: dict[int, Trouble] = {}
    rows = list(within_limits(_rows(text, delimiter, broken)))
    return Table(rows, f"CSV ({encoding}, {DELIMITERS[delimiter]})", True, broken_rows=broken)


def _delimiter(text: str, headings_in: HeadingCount) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and first.strip()[4:5] in DELIMITERS:
        return first.strip()[4:5], "\n" + rest  # Excel's own way of saying it; the row keeps its number
    return max(DELIMITERS, key=lambda delimiter: _yield_of(text, delimiter, headings_in)), text


def _yield_of(text: str, delimiter: str, headings_in: HeadingCount) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
    try:
        rows = list(islice(reader, LOOKED_AT))
    except csv.Error:
        return 0, 0
    widths = sorted(len(row) for row in rows if row)
    usual = widths[len(widths) // 2] if widths else 0
    return max((headings_in(row) for row in rows), default=0), usual


def _rows(text: str, delimiter: str, broken: dict[int, Trouble]) -> Iterator[Row]:
    lines = _Lines(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        lines.taken.clear()
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise _unclosed(number) from None
        if '"' in "".join(lines.taken):
            _check_quotes(lines.taken, delimiter, number, broken)
        yield Row(number, cells)


class _Lines:
    """Hands lines to the reader and remembers which made up the present row."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


def _check_quotes(lines: list[str], delimiter: str, number: int, broken: dict[int, Trouble]) -> None:
    """A mark that never closes swallows the rows after it: then nothing can be trusted.

    Others cost their row.
    """
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as trouble:
        if "end of data" in str(trouble) or len(lines) > 1:
            raise _unclosed(number) from None
        broken[number] = Trouble(
            '"', "quotation marks around whole cells only", "Inside a cell write it twice."
        )
    if len(lines) > MOST_LINES_IN_A_ROW:
        raise _unclosed(number)


def _unclosed(number: int) -> FileRefusedError:
    return FileRefusedError(
        f'Row {number} opens a quotation mark (") that is not closed where its cell ends, so the rows after '
        "it cannot be told apart. Nothing was read. Correct that row and bring the list in again.",
        found='"',
        expected="quotation marks in pairs",
    )
