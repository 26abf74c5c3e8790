"""What happens to imports, as sentences over codes and counts."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class ImportStaged(Event):
    file: str
    rows: int
    sentence = "Read the file {file} with {rows} pupils, and took nothing from it yet"


@dataclass(frozen=True, kw_only=True)
class ImportDecided(Event):
    file: str
    row: int
    choice: str
    sentence = "Chose for row {row} of the file {file}: {choice}"


@dataclass(frozen=True, kw_only=True)
class ImportTakenOver(Event):
    file: str
    new: int
    changed: int
    statuses: int
    needs: int
    contacts: int
    sentence = (
        "Took over the file {file}: {new} new pupils, {changed} changed, "
        "{statuses} statuses, {needs} needs, {contacts} contacts"
    )


@dataclass(frozen=True, kw_only=True)
class ImportUndone(Event):
    file: str
    undone: int
    kept: int
    sentence = "Undid the file {file} for {undone} pupils and kept it for {kept}"


@dataclass(frozen=True, kw_only=True)
class ImportDiscarded(Event):
    file: str
    sentence = "Discarded the file {file}"


@dataclass(frozen=True, kw_only=True)
class ColumnsChosen(Event):
    columns: int
    sentence = "Said what {columns} columns of the school’s lists mean"
