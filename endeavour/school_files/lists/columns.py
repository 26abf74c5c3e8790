"""Finds the row of headings in a list and decides what each column is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from endeavour.school_files.lists.headings import FIELDS, MOST_NEEDS, field_of, squeeze
from endeavour.school_files.lists.table import Row, cell_text, column_letter
from endeavour.school_files.problems import clip
from endeavour.school_files.said import ReadColumn, ReadFlags

LOOKED_AT = 40
SAMPLES = 3
_FLAGS = frozenset(ReadFlags.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Columns:
    """What the headings say: our fields and where to find them."""

    heading_row: Row
    places: dict[str, int]  # our field -> number of its column
    columns: tuple[ReadColumn, ...]
    remarks: list[str] = field(default_factory=list)

    def heading(self, name: str) -> str:
        return self.columns[self.places[name]].heading if name in self.places else ""

    def said(self, row: Row, name: str) -> str | None:
        """The cell of a field: `None` when there is no such column, "" when the cell is empty."""
        place = self.places.get(name)
        if place is None:
            return None
        return cell_text(row.cells[place]) if place < len(row.cells) else ""

    def in_words(self) -> dict[str, str]:
        """How a sentence calls each column."""
        return {column.heading: f"column {column.letter} “{clip(column.heading)}”" for column in self.columns}


def clean_mapping(mapping: Mapping[str, str]) -> dict[str, str]:
    return {squeeze(heading): name for heading, name in mapping.items() if not name or name in FIELDS}


def headings_in(cells: list[str], mapping: Mapping[str, str]) -> int:
    """How many different things the cells of this row head, as far as we know."""
    return len({fit[0] for cell in cells if (fit := field_of(cell[:200], mapping))})


def find_columns(rows: list[Row], mapping: Mapping[str, str]) -> Columns | None:
    head = rows[:LOOKED_AT]
    if not head:
        return None
    # The first of the best, so that a repeat of the headings further down stays a repeat.
    best = max(head, key=lambda row: headings_in(row.cells, mapping))
    if headings_in(best.cells, mapping) == 0:
        best = max(head, key=lambda row: row.filled)
    following = [row for row in rows if row.number > best.number][: SAMPLES * 3]
    return _assign(best, following, mapping)


def _assign(heading_row: Row, following: list[Row], mapping: Mapping[str, str]) -> Columns:
    places: dict[str, int] = {}
    fits: dict[str, int] = {}
    remarks: list[str] = []
    headings = [cell_text(cell)[:120] for cell in heading_row.cells]
    for number, heading in enumerate(headings):
        if not (fit := field_of(heading, mapping)):
            continue
        name, how_well = fit[0], fit[1]
        if name == "need_1" and name in places and squeeze(headings[places[name]]) == squeeze(heading):
            name = _next_need(places)
        if name not in places or how_well < fits[name]:
            if name in places:
                remarks.append(_not_read(headings, places[name], number))
            places[name], fits[name] = number, how_well
        else:
            remarks.append(_not_read(headings, number, places[name]))
    columns = tuple(_column(number, heading, following) for number, heading in enumerate(headings))
    fields = {number: name for name, number in places.items()}
    named = tuple(replace(column, field=fields.get(number)) for number, column in enumerate(columns))
    remarks += _unknown(named, headings, mapping)
    return Columns(heading_row, places, named, remarks)


def _column(number: int, heading: str, following: list[Row]) -> ReadColumn:
    cells = [cell_text(row.cells[number]) for row in following if number < len(row.cells)]
    samples = tuple(clip(cell) for cell in cells if cell)[:SAMPLES]
    return ReadColumn(column_letter(number), heading, None, samples)


def _next_need(places: dict[str, int]) -> str:
    """Two columns with one heading, "SEN Type" and "SEN Type": the second is the second need."""
    free = (f"need_{number}" for number in range(2, MOST_NEEDS + 1) if f"need_{number}" not in places)
    return next(free, "need_1")


def _not_read(headings: list[str], number: int, instead: int) -> str:
    return (
        f"Column {column_letter(number)} “{clip(headings[number])}” was not read, because column "
        f"{column_letter(instead)} “{clip(headings[instead])}” says the same."
    )


def _unknown(columns: tuple[ReadColumn, ...], headings: list[str], mapping: Mapping[str, str]) -> list[str]:
    unknown = [
        f"{column.letter} “{clip(column.heading)}”"
        for column in columns
        if column.heading
        and field_of(column.heading, mapping) is None
        and mapping.get(squeeze(column.heading)) != ""
    ]
    listed = ", ".join(unknown[:30]) + (f" and {len(unknown) - 30} more" if len(unknown) > 30 else "")
    return (
        [f"These columns were not read, because their headings are not known here: {listed}."]
        if unknown
        else []
    )


def flags_that_are_ticks(rows: list[Row], columns: Columns) -> frozenset[str]:
    """In a column of ticks, where nothing but yes is ever written, an empty cell is a no."""
    return frozenset(name for name in _FLAGS & set(columns.places) if _is_ticks(rows, columns, name))


def _is_ticks(rows: list[Row], columns: Columns, name: str) -> bool:
    cells = {(columns.said(row, name) or "").lower() for row in rows}
    return bool(cells & {"y", "yes", "true", "t", "1", "x", "✓", "✔"}) and not cells & {
        "n",
        "no",
        "false",
        "f",
        "0",
    }
