"""Writes a school's class list as a spreadsheet: a row for each pupil, dates with the day first."""

import csv
import io
from collections.abc import Iterable

from endeavour.demo.people import Child, InventedSchool, Tie

MOST_PARENTS = 4
_YES_OR_NO = {True: "Yes", False: "No", None: ""}
_RELATIONSHIPS = {
    "PAM": "Mother",
    "PAF": "Father",
    "STM": "Step mother",
    "STF": "Step father",
    "FOM": "Foster mother",
    "SWR": "Social worker",
    "REL": "Other relative",
    "CHM": "Childminder",
    "FAM": "Other family member",
    "OTH": "Other",
}
_OF_PUPIL = (
    "UPN",
    "Adm No",
    "Legal Surname",
    "Legal Forename",
    "Preferred Forename",
    "Date of Birth",
    "Sex",
    "Year Group",
    "Class",
    "Address Line 1",
    "Address Line 2",
    "Town",
    "County",
    "Postcode",
)
_OF_PARENT = (
    "Title",
    "Forename",
    "Surname",
    "Relationship",
    "Parental Responsibility",
    "Mobile",
    "Home Phone",
    "Email",
    "Address",
    "Postcode",
)
HEADINGS = _OF_PUPIL + tuple(
    f"Parent {number} {part}" for number in range(1, MOST_PARENTS + 1) for part in _OF_PARENT
)
_FIRST_ADMISSION_NUMBER = 2001


def class_list_of(school: InventedSchool, *, encoding: str = "utf-8-sig") -> bytes:
    """As Excel saves it: UTF-8 behind a byte order mark, lines ending as on Windows."""
    return as_csv(HEADINGS, class_rows(school), encoding)


def class_rows(school: InventedSchool) -> list[list[str]]:
    return [
        _row(child, number) for number, child in enumerate(school.children, start=_FIRST_ADMISSION_NUMBER)
    ]


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[str]], encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def _row(child: Child, number: int) -> list[str]:
    ties = (*child.ties[:MOST_PARENTS], *(None,) * (MOST_PARENTS - len(child.ties)))
    lines = (*child.home.lines, "")
    return [
        child.upn,
        str(number),
        child.surname,
        child.forename,
        child.preferred_forename,
        f"{child.born:%d/%m/%Y}",
        child.sex,
        child.year,
        child.class_name,
        lines[0],
        lines[1],
        child.home.town,
        child.home.county,
        child.home.postcode,
        *(cell for tie in ties for cell in _parent(tie)),
    ]


def _parent(tie: Tie | None) -> list[str]:
    if tie is None:
        return [""] * len(_OF_PARENT)
    adult, home = tie.adult, tie.home
    return [
        adult.title,
        adult.forename,
        adult.surname,
        _RELATIONSHIPS[tie.relationship],
        _YES_OR_NO[tie.responsibility],
        adult.mobile,
        adult.home_phone,
        adult.email,
        ", ".join((*home.lines, home.town, home.county)) if home else "",
        home.postcode if home else "",
    ]
