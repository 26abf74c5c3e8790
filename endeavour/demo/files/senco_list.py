"""Writes the list a SENCO keeps for herself: no UPN, and the same thing said in several ways."""

from datetime import date

from endeavour.demo.files.class_list import as_csv
from endeavour.demo.people import Child, InventedSchool

HEADINGS = (
    "Surname",
    "First name",
    "DOB",
    "Class",
    "SEN status",
    "SEN start date",
    "Main need",
    "Secondary need",
)

_SUPPORT = ("K", "SEN support", "K - SEN support")
_IN_WORDS = {
    "SLCN": "Speech, language and communication",
    "SPLD": "Dyslexia",
    "ASD": "Autism",
    "HI": "Hearing impairment",
    "PD": "Physical disability",
    "MLD": "Moderate learning difficulty",
}


def senco_list_of(school: InventedSchool, as_of: date | None = None) -> bytes:
    """Everyone who gets SEN support on the day, class by class."""
    day = as_of or school.as_of
    rows = (_row(child, number, day) for number, child in enumerate(school.with_status("K", day)))
    return as_csv(HEADINGS, rows)


def _row(child: Child, number: int, day: date) -> list[str]:
    since = max(status.since for status in child.statuses if status.since <= day)
    needs = [need.code for need in child.needs] + ["", ""]
    in_words = number % 3 == 0
    return [
        child.surname,
        child.forename,
        f"{child.born:%d/%m/%Y}",
        child.class_name,
        _SUPPORT[number % 3],
        f"{since:%d/%m/%Y}",
        _IN_WORDS.get(needs[0], needs[0]) if in_words else needs[0],
        needs[1],
    ]
