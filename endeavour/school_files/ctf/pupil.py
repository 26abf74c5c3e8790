"""One pupil of a Common Transfer File."""

from datetime import date

from endeavour.school_files.checks import (
    blank_or,
    check_names,
    take_birthday,
    take_former_upns,
    take_uln,
    take_upn,
)
from endeavour.school_files.ctf.contacts import read_address, read_contacts
from endeavour.school_files.ctf.elements import Element, children, each, parts, said
from endeavour.school_files.ctf.sen import read_needs, read_statuses
from endeavour.school_files.problems import NotUnderstoodError, Place
from endeavour.school_files.said import ReadFlags, ReadPupil
from endeavour.school_files.words.days import read_day
from endeavour.school_files.words.names import read_name
from endeavour.school_files.words.people import read_enrolment, read_sex, read_year_group, read_yes_or_no

LEFT_OUT = "It was left out."


def read_pupil(element: Element, place: Place, today: date) -> ReadPupil:
    found = parts(element)
    basics = parts(found.get("basicdetails"))
    surname, forename = _name(place, found, "surname", "Surname"), _name(place, found, "forename", "Forename")
    place.name = " ".join(part for part in (forename, surname) if part)
    born = take_birthday(place, said(found, "dob") or "", "DOB", today)
    if not said(found, "dob"):
        place.reject("date_of_birth", "DOB", "", "a date of birth such as 2015-03-09")
    sex = said(found, "sex")
    history = found.get("senhistory")
    pupil = ReadPupil(
        row=place.number,
        line=place.line,
        upn=take_upn(place, said(found, "upn"), "UPN"),
        former_upns=take_former_upns(place, _former_upns(found), "FormerUPN"),
        uln=take_uln(place, said(found, "uniquelearnernumber"), "UniqueLearnerNumber"),
        surname=surname,
        forename=forename,
        preferred_surname=_name(place, basics, "preferredsurname", "PreferredSurname"),
        preferred_forename=_name(place, basics, "preferredforename", "PreferredForename"),
        middle_names=_name(place, basics, "middlenames", "MiddleNames"),
        date_of_birth=born,
        sex=place.take(blank_or(read_sex), said(found, "gender") if sex is None else sex, "sex", "Sex"),
        year_group=place.take(
            blank_or(read_year_group), said(basics, "ncyearactual"), "year_group", "NCyearActual"
        ),
        enrolment_status=place.take(
            blank_or(read_enrolment), said(basics, "enrolstatus"), "enrolment_status", "EnrolStatus"
        ),
        first_language=_first_language(basics.get("languages")),
        address=read_address(found.get("address")),
        statuses=read_statuses(history, place, born, today),
        needs=read_needs(history, place),
        contacts=read_contacts(found.get("contacts"), place),
        flags=_flags(found, basics, place, today),
    )
    check_names(place, pupil, "Surname", "Forename")
    return pupil


def _name(place: Place, found: dict[str, Element], name: str, column: str) -> str | None:
    """A legal name that cannot be read rejects the pupil; another name is left out."""
    legal = name in ("surname", "forename")
    field = column.lower().replace("preferred", "preferred_").replace("middlenames", "middle_names")
    return place.take(
        read_name, said(found, name), field, column, or_reject=legal, then="" if legal else LEFT_OUT
    )


def _former_upns(found: dict[str, Element]) -> list[str]:
    """In the basic details, where the format has it, or beside the UPN, where some programs put it."""
    groups = (found.get("basicdetails"),)
    inside = [part.text or "" for group in groups for part in each(group, "formerupn")]
    beside = said(found, "formerupn")
    return [*inside, beside] if beside else inside


def _first_language(languages: Element | None) -> str | None:
    for entry in each(languages, "type"):
        found = parts(entry)
        if (said(found, "languagetype") or "").upper() == "F":
            return (said(found, "language") or "")[:20]
    return None


def _flags(found: dict[str, Element], basics: dict[str, Element], place: Place, today: date) -> ReadFlags:
    in_care = said(parts(found.get("lookedafter")), "incare")
    service = said(basics, "servicechild")
    return ReadFlags(
        free_school_meals=_has_free_meals(found.get("fsmhistory"), today),
        looked_after=place.take(read_yes_or_no, in_care or None, "looked_after", "InCare"),
        # U (not yet asked) and R (would not say) are neither yes nor no.
        service_child={"Y": True, "N": False}.get((service or "").upper()),
    )


def _has_free_meals(history: Element | None, today: date) -> bool | None:
    if history is None:
        return None
    return any(_is_open(parts(entry), today) for name, entry in children(history) if name == "fsminstance")


def _is_open(instance: dict[str, Element], today: date) -> bool:
    ended = said(instance, "fsmenddate")
    try:
        return not ended or read_day(ended) >= today
    except NotUnderstoodError:
        return False
