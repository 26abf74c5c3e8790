"""Reads a list of pupils from the rows of a text file or a workbook."""

from collections.abc import Iterator
from dataclasses import replace

from endeavour.school_files.asked import Asked
from endeavour.school_files.checks import settle_needs, settle_statuses
from endeavour.school_files.lists.columns import Columns, clean_mapping, find_columns, flags_that_are_ticks
from endeavour.school_files.lists.joined import add_or_join, rank_the_unranked
from endeavour.school_files.lists.pupil import check_identity, names_nobody, read_row
from endeavour.school_files.lists.row import RowReader
from endeavour.school_files.lists.table import Row, Table, Trouble, cell_text
from endeavour.school_files.problems import FileRefusedError, Place, Problem, Problems, clip
from endeavour.school_files.repeated import MOST_PUPILS, Roll
from endeavour.school_files.said import CLASS_LIST, ReadFile, ReadPupil, refused
from endeavour.school_files.words.days import DAY_FIRST

NOTES_SHOWN = 5
WHOLE_ROW = "whole row"
SHIFTED_AT_MOST = 0.2


def read_class_list(table: Table, asked: Asked) -> ReadFile:
    columns = find_columns(table.rows, clean_mapping(asked.mapping))
    try:
        return _read(table, _with_identity(columns), asked)
    except FileRefusedError as refusal:
        file = refused(refusal.problem, kind=CLASS_LIST, read_as=table.read_as)
        return replace(file, columns=columns.columns if columns else ())


def _with_identity(columns: Columns | None) -> Columns:
    if columns is None:
        raise FileRefusedError("The file is empty: it has no row with anything in it.")
    known = set(columns.places)
    if known & {"upn", "full_name"} or ("surname" in known and known & {"forename", "preferred_forename"}):
        return columns
    found = ", ".join(f"“{clip(c.heading)}”" for c in columns.columns if c.heading)[:300]
    raise FileRefusedError(
        "No row of headings was found that says who the pupils are. Found in row "
        f"{columns.heading_row.number}: {found}. Expected “Surname” and “Forename”, “Full name” or “UPN”.",
        found=found,
        expected="Surname and Forename, Full name or UPN",
    )


def _read(table: Table, columns: Columns, asked: Asked) -> ReadFile:
    problems, roll = Problems(), Roll()
    for remark in (*table.remarks, *columns.remarks):
        problems.warn(remark)
    rows = list(_pupil_rows(table, columns, problems))
    ticks, words = flags_that_are_ticks(rows, columns), columns.in_words()
    longer = _shifted(rows, columns, table)
    for row in rows:
        place = Place(problems, "Row", row.number, columns=words)
        reader = RowReader(row, columns, place, ticks)
        trouble = table.broken_rows.get(row.number) or longer.get(row.number)
        _take(reader, trouble, roll, asked)
    if len(roll) == 0:
        raise FileRefusedError(f"There is no pupil below the headings in row {columns.heading_row.number}.")
    _settle(roll, columns, problems, asked)
    _say_what_is_doubtful(columns, problems)
    return ReadFile(
        kind=CLASS_LIST,
        read_as=table.read_as,
        pupils=roll.pupils,
        rejected=roll.rejected,
        columns=columns.columns,
        problems=tuple(sorted(problems.listed, key=_by_row)),
        problems_left_out=problems.left_out,
    )


def _pupil_rows(table: Table, columns: Columns, problems: Problems) -> Iterator[Row]:
    """The rows below the headings, without repeats of the headings and without notes."""
    notes: list[str] = []
    heading = [cell_text(cell) for cell in columns.heading_row.cells]
    for row in table.rows:
        if row.number <= columns.heading_row.number or row.filled == 0:
            continue
        if row.filled > 1 and [cell_text(cell) for cell in row.cells] == heading:
            continue
        if row.filled == 1 and len(columns.places) > 2 and _is_note(row, columns):
            notes.append(f"row {row.number} (“{clip(' '.join(row.cells))}”)")
            continue
        yield row
    if notes:
        more = f" and {len(notes) - NOTES_SHOWN} more" if len(notes) > NOTES_SHOWN else ""
        problems.warn(f"Taken for notes, and not for pupils: {', '.join(notes[:NOTES_SHOWN])}{more}.")


def _is_note(row: Row, columns: Columns) -> bool:
    """A lone cell is a note, unless it goes on with what the pupil above has: one more need, one more
    contact.
    """
    filled = next(number for number, cell in enumerate(row.cells) if cell and not cell.isspace())
    name = next((name for name, place in columns.places.items() if place == filled), "")
    return not name.startswith(("need", "contact", "sen_"))


def _shifted(rows: list[Row], columns: Columns, table: Table) -> dict[int, Trouble]:
    """In a text file a comma too many shifts every cell after it.

    When most rows are longer, it is the headings.
    """
    width = len(columns.heading_row.cells)
    longer = [row for row in rows if len(row.cells) > width]
    if not table.cells_may_shift or len(longer) > max(1, len(rows) * SHIFTED_AT_MOST):
        return {}
    advice = "There may be a comma in a cell that has no quotation marks around it."
    return {
        row.number: Trouble(f"{len(row.cells)} cells", f"{width} cells, as in the headings", advice)
        for row in longer
    }


def _take(reader: RowReader, trouble: Trouble | None, roll: Roll, asked: Asked) -> None:
    if len(roll) > MOST_PUPILS:
        raise FileRefusedError(f"The list holds more than {MOST_PUPILS:,} pupils, more than any school has.")
    if trouble:
        reader.place.reject("", WHOLE_ROW, trouble.found, trouble.expected, trouble.advice)
        unheard = Place(Problems(), "Row", reader.place.number)
        pupil = read_row(RowReader(reader.row, reader.columns, unheard, reader.ticks), asked.today)
        add_or_join(roll, pupil, reader.place, goes_on=False)
        return
    pupil = read_row(reader, asked.today)
    goes_on = names_nobody(reader) and len(roll) > 0
    if not goes_on:
        check_identity(reader, pupil)
    add_or_join(roll, pupil, reader.place, goes_on=goes_on)


def _settle(roll: Roll, columns: Columns, problems: Problems, asked: Asked) -> None:
    """Once all rows of a pupil are together: statuses in order, needs ranked."""
    words = columns.in_words()
    for number, pupil in roll.taken():
        place = Place(problems, "Row", pupil.row, columns=words)
        place.name = pupil.name
        start = columns.heading("sen_start") or columns.heading("sen_status")
        roll.replace(number, _settled(pupil, place, start, asked))
        if place.is_rejected:
            roll.reject(number)


def _settled(pupil: ReadPupil, place: Place, start: str, asked: Asked) -> ReadPupil:
    statuses, needs = pupil.statuses, pupil.needs
    if statuses:
        statuses = settle_statuses(place, list(statuses), pupil.date_of_birth, asked.today, start)
    if needs:
        needs = settle_needs(place, rank_the_unranked(needs))
    return replace(pupil, statuses=statuses, needs=needs)


def _say_what_is_doubtful(columns: Columns, problems: Problems) -> None:
    american = [problem for problem in problems.listed if problem.expected == DAY_FIRST]
    for column in dict.fromkeys(problem.column for problem in american):
        first = next(problem for problem in american if problem.column == column)
        problems.warn(
            f"“{clip(column)}” has dates with the month first, such as {first.found} in row {first.row}. "
            "The others there were read with the day first: check them, or export the list with the day "
            "first."
        )
    if "upn" not in columns.places and "date_of_birth" not in columns.places:
        problems.warn(
            "The list has neither UPNs nor dates of birth, so each pupil has to be matched by name, by hand."
        )
    if "sen_status" in columns.places and "sen_start" not in columns.places:
        problems.warn(
            "The list does not say since when each pupil has had their SEN status. A column “SEN start "
            "date” would."
        )


def _by_row(problem: Problem) -> int:
    return problem.row or 0
