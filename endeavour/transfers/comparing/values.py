"""Values of a file and of a row here, brought to one form: to store, to compare and to show."""

import re
from collections.abc import Mapping
from datetime import date

from endeavour.design.dates import full_date
from endeavour.pupils.year_groups import year_in_words
from endeavour.school_files import ReadAddress, ReadPhone

Value = str | date | tuple[str, str] | int | None

# How much the tables hold. What is longer is left out, with a word to the person who imports.
LONGEST: Mapping[str, int] = {
    "upn": 13,
    "uln": 10,
    "mis_id": 40,
    "surname": 100,
    "forename": 100,
    "preferred_surname": 100,
    "preferred_forename": 100,
    "middle_names": 100,
    "class": 60,
    "title": 20,
    "email": 254,
    "mobile": 30,
    "home_phone": 30,
    "work_phone": 30,
}
LABELS: Mapping[str, str] = {
    "upn": "UPN",
    "uln": "ULN",
    "mis_id": "Admission number",
    "surname": "Surname",
    "forename": "Forename",
    "preferred_surname": "Surname used",
    "preferred_forename": "Forename used",
    "middle_names": "Middle names",
    "date_of_birth": "Date of birth",
    "sex": "Sex",
    "year_group": "Year group",
    "class": "Class",
    "enrolment": "Enrolment",
    "address": "Address",
    "on_roll": "On the roll",
    "title": "Title",
    "email": "Email",
    "mobile": "Mobile",
    "home_phone": "Home telephone",
    "work_phone": "Work telephone",
    "relationship": "Relationship",
    "responsibility": "Parental responsibility",
    "order": "Order of contact",
}
SEXES = {"F": "Female", "M": "Male"}
ENROLMENTS = {
    "C": "Current",
    "M": "Current, main of two schools",
    "S": "Current, second of two schools",
    "G": "Guest",
    "F": "At a further education college",
    "O": "At another provider",
    "P": "Previous",
}
# The surest first.
PHONES = {"M": "mobile", "H": "home_phone", "W": "work_phone", "": "home_phone", "A": "home_phone"}
NOT_DIALLED = re.compile(r"[^0-9+]")
NOTHING = "nothing"


def tidy(text: str) -> str:
    """One line, single spaces; a nought byte, which no table takes, is gone."""
    return " ".join(text.replace("\0", "").split())


def plain(name: str, value: Value) -> str:
    """The form in which two values are compared: what differs here is a difference."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return " ".join(" ".join(value).replace(",", " ").split()).casefold()
    if name in ("mobile", "home_phone", "work_phone"):
        return NOT_DIALLED.sub("", str(value))
    return str(value).casefold() if name == "email" else str(value)


def in_words(name: str, value: Value) -> str:
    """As a page shows it."""
    if value is None or value == "" or value == ("", ""):
        return NOTHING
    if isinstance(value, date):
        return full_date(value)
    if isinstance(value, tuple):
        return ", ".join(part for part in (*value[0].splitlines(), value[1]) if part)
    text = str(value)
    if name == "year_group":
        return year_in_words(text)
    return (SEXES if name == "sex" else ENROLMENTS if name == "enrolment" else {}).get(text, text)


def address_of(said: ReadAddress) -> tuple[str, str]:
    """Lines as on an envelope, and the postcode."""
    lines = [tidy(line) for line in (*said.lines, said.town, said.county)]
    return "\n".join(line for line in lines if line), tidy(said.postcode)[:10]


def phones_of(said: tuple[ReadPhone, ...]) -> dict[str, str]:
    """By the place they have here. Fax and minicom have none; a kind that isn't said is taken for home."""
    found: dict[str, str] = {}
    for kind, place in PHONES.items():
        for phone in said:
            if phone.kind == kind and len(phone.number) <= LONGEST[place]:
                found.setdefault(place, tidy(phone.number))
    return found
