"""Rows and cells, from whatever file they came: numbered as Excel numbers them, every cell a plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from endeavour.school_files.problems import FileRefusedError
from endeavour.school_files.words.names import is_blank, tidy

MOST_ROWS = 50_000
MOST_COLUMNS = 400
MOST_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: list[str]

    @property
    def filled(self) -> int:
        return sum(1 for cell in self.cells if cell and not cell.isspace())


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the cells of a row cannot be told apart."""

    found: str
    expected: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    rows: list[Row]
    read_as: str
    cells_may_shift: bool = False  # in text a comma too many moves the cells after it
    remarks: list[str] = field(default_factory=list)
    broken_rows: dict[int, Trouble] = field(default_factory=dict)  # by the number of the row


def within_limits(rows: Iterable[Row]) -> Iterator[Row]:
    """Lets a list of any real school through and stops what no school has before it fills the memory."""
    count = cells = 0
    for row in rows:
        width = len(row.cells)
        while width and not row.cells[width - 1]:
            width -= 1
        del row.cells[width:]
        count, cells = count + (width > 0), cells + width
        if width > MOST_COLUMNS or count > MOST_ROWS or cells > MOST_CELLS:
            raise FileRefusedError(
                f"The list is far larger than any school's: row {row.number:,} goes beyond {MOST_ROWS:,} "
                f"rows or {MOST_COLUMNS} columns. Copy the list of pupils alone into a new file."
            )
        if width:
            yield row


def cell_text(text: str) -> str:
    """A cell as a person would read it: ="007" and '007 are 007, and N/A is nothing."""
    plain = tidy(text)
    if plain.startswith('="') and plain.endswith('"'):
        plain = plain[2:-1]
    return "" if is_blank(plain) else plain


def column_letter(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
