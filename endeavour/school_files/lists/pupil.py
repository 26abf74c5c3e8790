"""One row of a class list."""

from datetime import date

from endeavour.school_files.checks import take_birthday, take_former_upns, take_uln, take_upn
from endeavour.school_files.lists.contacts import read_contacts, read_home
from endeavour.school_files.lists.row import RowReader
from endeavour.school_files.lists.sen import read_row_needs, read_row_statuses
from endeavour.school_files.problems import Severity
from endeavour.school_files.said import ReadFlags, ReadPupil
from endeavour.school_files.words.names import read_name, split_name
from endeavour.school_files.words.people import read_enrolment, read_sex, read_year_group

IDENTITY = ("upn", "surname", "forename", "full_name", "date_of_birth", "mis_id")


def read_row(reader: RowReader, today: date) -> ReadPupil:
    place, said, heading = reader.place, reader.said, reader.heading
    forename, middle_names, surname = _names(reader)
    place.name = " ".join(part for part in (forename, surname) if part)
    former = said("former_upn")
    return ReadPupil(
        row=place.number,
        upn=take_upn(place, said("upn"), heading("upn")),
        former_upns=take_former_upns(place, [former] if former else [], heading("former_upn")),
        uln=take_uln(place, said("uln"), heading("uln")),
        mis_id=reader.text(_as_it_stands, "mis_id"),
        surname=surname,
        forename=forename,
        preferred_surname=reader.text(read_name, "preferred_surname"),
        preferred_forename=reader.text(read_name, "preferred_forename"),
        middle_names=middle_names,
        date_of_birth=take_birthday(place, said("date_of_birth"), heading("date_of_birth"), today),
        sex=reader.text(read_sex, "sex"),
        year_group=reader.text(read_year_group, "year_group"),
        class_name=reader.text(_as_it_stands, "class_name"),
        enrolment_status=reader.text(read_enrolment, "enrolment_status"),
        first_language=reader.text(_as_it_stands, "first_language"),
        address=read_home(reader),
        statuses=read_row_statuses(reader),
        needs=read_row_needs(reader),
        contacts=read_contacts(reader),
        flags=ReadFlags(**{name: reader.flag(name) for name in ReadFlags.__dataclass_fields__}),
    )


def names_nobody(reader: RowReader) -> bool:
    """Nothing in it says who: the row goes on about the pupil above."""
    return not any(reader.said(name) for name in IDENTITY)


def check_identity(reader: RowReader, pupil: ReadPupil) -> None:
    """Names, unless the list has none and the UPN says who it is; a date of birth where there is no UPN."""
    place = reader.place
    if place.is_rejected:
        return
    then = "If the pupil has one name only, write it in both places."
    for name in ("surname", "forename"):
        said = getattr(pupil, name)
        if not said and not (said is None and pupil.upn):
            column = reader.heading(name) or reader.heading("full_name") or name.capitalize()
            place.reject(name, column, reader.said("full_name") or "", f"a {name}", then)
    if reader.said("date_of_birth") == "" and not pupil.upn:
        place.reject("date_of_birth", reader.heading("date_of_birth"), "", "a date of birth, or a UPN")


def _names(reader: RowReader) -> tuple[str | None, str | None, str | None]:
    """Forename, middle names, surname; the preferred forename stands in where a list has no other."""
    middle = reader.text(read_name, "middle_names")
    surname, forename = _legal(reader, "surname"), _legal(reader, "forename")
    if forename is None and surname is not None:
        forename = reader.text(read_name, "preferred_forename", or_reject=True)
    if (forename is not None and surname is not None) or reader.said("full_name") is None:
        return forename, middle, surname
    whole = reader.text(read_name, "full_name", or_reject=True) or ""
    split = split_name(whole)
    if whole and split.surname and not split.is_certain:
        said_as = f"“{split.forename}” as forename and “{split.surname}” as surname"
        reader.place.name = whole
        reader.place.say(
            Severity.WARNING,
            f"the name was read with {said_as}. Check it, or give forename and surname a column each.",
            field="full_name",
            found=whole,
        )
    return forename or split.forename, middle or split.middle_names, surname or split.surname


def _legal(reader: RowReader, name: str) -> str | None:
    return reader.text(read_name, name, or_reject=True)


def _as_it_stands(text: str) -> str:
    return text.removesuffix(".0")
