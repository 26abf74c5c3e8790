"""Writes a school's Common Transfer File, version 25, as its own information system would export it."""

from collections.abc import Iterable, Iterator
from datetime import date

from endeavour.demo.files.ctf_people import contacts_of, home_of
from endeavour.demo.files.ctf_sen import history_of
from endeavour.demo.files.markup import group, leaf
from endeavour.demo.people import Child, EarlierSchool, InventedSchool

SESSIONS_POSSIBLE = 380


def ctf_of(school: InventedSchool, as_of: date | None = None) -> bytes:
    """The whole school on a day: SEN statuses that began later are not in it."""
    day = as_of or school.as_of
    return b"".join(ctf_pieces(school, school.children, day))


def ctf_pieces(school: InventedSchool, children: Iterable[Child], as_of: date) -> Iterator[bytes]:
    """The same, a pupil at a time."""
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<CTfile>\n'
    yield f"{_header(school, as_of)}<CTFpupilData>\n".encode()
    for number, child in enumerate(children):
        yield _pupil(school, child, number, as_of).encode()
    yield b"</CTFpupilData>\n</CTfile>\n"


def _header(school: InventedSchool, as_of: date) -> str:
    here = leaf("LEA", school.local_authority) + leaf("Estab", school.establishment)
    source = here + leaf("SchoolName", school.name) + leaf("AcademicYear", str(school_year(as_of)))
    return group(
        "Header",
        leaf("DocumentName", "Common Transfer File"),
        leaf("CTFversion", "25.0"),
        leaf("DateTime", f"{as_of.isoformat()}T07:50:00"),
        leaf("DocumentQualifier", "full"),
        leaf("SupplierID", "INVENTED"),
        group("SourceSchool", source),
        group("DestSchool", here),
    )


def school_year(day: date) -> int:
    """The calendar year in which the school year of a day began."""
    return day.year if day.month >= 9 else day.year - 1


def _pupil(school: InventedSchool, child: Child, number: int, as_of: date) -> str:
    return group(
        "Pupil",
        leaf("UPN", child.upn),
        leaf("Surname", child.surname),
        leaf("Forename", child.forename),
        leaf("DOB", child.born.isoformat()),
        leaf("Sex", child.sex),
        _basics(child),
        _free_meals(child),
        group("LookedAfter", leaf("InCare", "true" if child.in_care else "false"), _authority(school, child)),
        history_of(child, as_of, type_first=number % 2 == 1),
        home_of(child.home, numbered_lines=school.phase == "secondary"),
        _own_numbers(child),
        leaf("Email", child.email),
        contacts_of(child, numbered_lines=school.phase == "secondary"),
        _attendance(school, child, as_of),
        _schools(school, child),
    )


def _own_numbers(child: Child) -> str:
    if not child.mobile:
        return ""
    return group("Phones", group("Phone", leaf("TelephoneType", "M"), leaf("PhoneNo", child.mobile)))


def _basics(child: Child) -> str:
    language = leaf("LanguageType", "F") + leaf("Language", child.first_language)
    return group(
        "BasicDetails",
        leaf("FormerUPN", child.former_upn),
        leaf("PreferredForename", child.preferred_forename),
        leaf("MiddleNames", child.middle_names),
        leaf("NCyearActual", child.year),
        leaf("Ethnicity", child.ethnicity),
        leaf("EthnicitySource", "P"),
        group("Languages", group("Type", language)),
        leaf("ServiceChild", "Y" if child.service_child else "N"),
        leaf("EnrolStatus", "C"),
    )


def _free_meals(child: Child) -> str:
    if not child.free_meals:
        return ""
    instance = leaf("FSMstartDate", child.entered.isoformat()) + leaf("UKcountry", "ENG")
    return group("FSMhistory", group("FSMinstance", instance))


def _authority(school: InventedSchool, child: Child) -> str:
    return leaf("CareAuthority", school.local_authority) if child.in_care else ""


def _attendance(school: InventedSchool, child: Child, as_of: date) -> str:
    """Last school year's totals, for those who were here all of it."""
    year = school_year(as_of) - 1
    if child.entered.year > year or (child.entered.year == year and child.entered.month < 9):
        return ""
    attended = SESSIONS_POSSIBLE - child.sessions_missed
    unauthorised = child.sessions_missed // 5
    return group(
        "Attendance",
        group(
            "YearData",
            leaf("Year", str(year)),
            leaf("LEA", school.local_authority),
            leaf("Estab", school.establishment),
            leaf("SchoolName", school.name),
            leaf("SessionsPossible", str(SESSIONS_POSSIBLE)),
            leaf("SessionsAuthorised", str(child.sessions_missed - unauthorised)),
            leaf("SessionsAttended", str(attended)),
            leaf("SessionsUnauthorised", str(unauthorised)),
        ),
    )


def _schools(school: InventedSchool, child: Child) -> str:
    here = EarlierSchool(school.dfe_number, school.name, child.entered, child.entered)
    earlier = _school(child.earlier, last=False) if child.earlier else ""
    return group("SchoolHistory", earlier, _school(here, last=True))


def _school(school: EarlierSchool, *, last: bool) -> str:
    return group(
        "School",
        leaf("LEA", school.dfe_number[:3]),
        leaf("Estab", school.dfe_number[-4:]),
        leaf("SchoolName", school.name),
        leaf("EntryDate", school.entered.isoformat()),
        leaf("LeavingDate", "" if last else school.left.isoformat()),
        leaf("LastSchool", "true" if last else ""),
    )
