"""The register as a table of plain values: the same for every kind of file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.register.actions.export_register import ExportedPupil

Cell = str | date | None


@dataclass(frozen=True)
class Column:
    """`datatype` is the word of the W3C's "CSV on the Web"."""

    name: str
    title: str
    datatype: str
    description: str


COLUMNS = (
    Column("upn", "UPN", "string", "Unique pupil number"),
    Column("surname", "Surname", "string", "The surname the pupil goes by"),
    Column("forename", "First name", "string", "The first name the pupil goes by"),
    Column("date_of_birth", "Date of birth", "date", "Day of birth"),
    Column("sex", "Sex", "string", "As the school's file says it: F or M"),
    Column("year", "Year", "string", "Year group: R, 1 to 14, N1, N2 and so on"),
    Column("class", "Class", "string", "Class or tutor group"),
    Column(
        "sen_status",
        "SEN status",
        "string",
        "N none, K SEN support, E EHC plan; A, P and S are from before 2014",
    ),
    Column("status_since", "Since", "date", "First day of that status"),
    Column("main_need", "Main need", "string", "Type of need of the school census, the first in rank"),
    Column("other_needs", "Other needs", "string", "Further types of need in rank, parted by spaces"),
    Column("as_of", "As of", "date", "The day that the row is true of"),
)


def cells(pupils: Iterable[ExportedPupil], *, on: date) -> list[list[Cell]]:
    return [
        [
            pupil.row.upn,
            pupil.row.surname,
            pupil.row.forename,
            pupil.row.date_of_birth,
            pupil.row.sex,
            pupil.row.year_group,
            pupil.row.class_name,
            pupil.row.status,
            pupil.row.since,
            pupil.row.main_need,
            " ".join(pupil.other_needs),
            on,
        ]
        for pupil in pupils
    ]


def harmless(text: str) -> str:
    """A spreadsheet must not take what somebody typed for a formula: an apostrophe in front makes it text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else text
