"""Which heading means what. Schools build their own reports, so no two lists are headed alike."""

import re
from collections.abc import Mapping

# Our field -> the headings it goes by, the best first. Case, spaces and punctuation do not matter.
_ALIASES = {
    "upn": "upn, unique pupil number, upn number, upn code",
    "former_upn": "former upn, previous upn, old upn",
    "uln": "uln, unique learner number",
    "mis_id": "mis id, admission number, adno, adm no, adm number, admission no, student id, pupil id, "
    "sims id",
    "surname": "legal surname, legal last name, surname, last name, family name, legal family name",
    "forename": "legal forename, legal first name, forename, first name, given name, forenames, first names",
    "full_name": "legal full name, full name, name, pupil name, student name, child name, pupil, student, "
    "child,"
    " childs name, pupils name, name of pupil, name of child, learner name",
    "preferred_surname": "preferred surname, preferred last name, preferred family name, chosen surname",
    "preferred_forename": "preferred forename, preferred first name, preferred name, known as, chosen name,"
    " chosen forename",
    "middle_names": "middle names, middle name, legal middle names, middle name s",
    "date_of_birth": "dob, date of birth, birth date, d o b, birthdate, birthday",
    "sex": "sex, legal sex, gender, legal gender, m f",
    "year_group": "nc year, year group, year, year taught in, nc year actual, national curriculum year,"
    " current nc year, yr, year grp, curriculum year, yr group",
    "class_name": "class, reg group, reg, registration group, registration, registration form, form,"
    " form group, tutor group, class name, reg form, class group",
    "enrolment_status": "enrolment status, enrol status, enrolment",
    "first_language": "first language, home language, language, first language code",
    "sen_status": "sen status, send status, sen provision, send provision, sen stage, send stage, sen, send,"
    " sen code, current sen status, sen status code, current sen provision, sen category",
    "sen_start": "sen start date, sen status start, sen status start date, provision start date, sen start,"
    " sen provision start date, send start date, sen status since, sen date, sen status date,"
    " date of sen status, date started sen support, sen provision start",
    "need_1": "primary need, primary sen need, primary need type, sen primary need, primary area of need,"
    " sen type, sen need, need type, sen need type, need, sen type code, send need, type of need, main need,"
    " need type code, need type description, primary sen type",
    "need_2": "secondary need, secondary sen need, secondary need type, sen secondary need, secondary sen "
    "type",
    "need_3": "tertiary need, third need",
    "need_rank": "sen type rank, need rank, rank, ranking, need ranking, sen need rank, sen need ranking",
    "need_start": "need start date, need start, sen need start date, sen type start date",
    "need_end": "need end date, need end, sen need end date, sen type end date",
    "pupil_premium": "pupil premium, pp, pupil premium indicator, pp indicator, pupil premium eligible, ppg",
    "free_school_meals": "fsm, free school meals, fsm eligible, eligible for free school meals, free meals",
    "free_school_meals_ever_six": "fsm6, fsm ever 6, ever 6, ever 6 fsm, ever6, fsm ever six",
    "english_additional_language": "eal, english as an additional language, english additional language",
    "looked_after": "looked after, lac, in care, cla, looked after child, child looked after, in lea care",
    "service_child": "service child, service children, service child indicator, service pupil",
    "sen_unit": "sen unit, sen unit indicator, member of sen unit, in sen unit",
    "resourced_provision": "resourced provision, resourced provision indicator, rp, in resourced provision",
    "top_up_funding": "top up funding, high needs funding, high needs top up, topup funding",
    "address": "address, home address, full address",
    "town": "town, city, post town, address town",
    "county": "county, administrative area",
    "postcode": "postcode, post code, postal code, home postcode",
}
_CONTACT_PARTS = {
    "order": "priority, order, contact priority, contact order",
    "name": "name, full name, contact name, parent name, parent carer name, carer name",
    "title": "title, salutation",
    "forename": "forename, first name, given name",
    "surname": "surname, last name, family name",
    "relationship": "relationship, relation, relationship to child, relationship to pupil, contact "
    "relationship,"
    " relationship to student, relationship to learner",
    "responsibility": "parental responsibility, responsibility, has parental responsibility, pr",
    "email": "email, email address, e mail, main email, home email, contact email, parent email",
    "phone": "phone, telephone, phone number, telephone number, tel, number, contact number, main phone,"
    " main telephone, contact telephone, home phone, home telephone, contact phone, parent phone",
    "mobile": "mobile, mobile number, mobile phone, mobile telephone, contact mobile, parent mobile",
    "work_phone": "work phone, work telephone",
    "address": "address, full address",
    "postcode": "postcode, post code",
}
# Alone, these could be about anybody or anything.
_TOO_BARE = frozenset(
    [
        "name",
        "fullname",
        "title",
        "salutation",
        "forename",
        "firstname",
        "givenname",
        "surname",
        "lastname",
        "familyname",
    ]
)
_TOO_BARE |= frozenset(["number", "order", "address", "fulladdress", "postcode", "pr"])
MOST_CONTACTS = 6
MOST_NEEDS = 5
ADDRESS_LINES = 5

_OF_CONTACT = re.compile(
    r""
    "^(?:(?:primary|main|first|emergency|priority)?(?P<who>contact|parentcarer|parentguardian|parent|guardian|carer|"
    r"priority)|(?P<mother>mothers?|mums?)|(?P<father>fathers?|dads?)|(?P<second>secondcontact|secondparent))"
    r"(?P<number>[1-6]?)(?P<part>[a-z]*[1-6]?)$"
)
_NEED = re.compile(
    r"^(?:(?:sen|send)?(?:need|needtype|typeofneed|needranking|needsranking|areaofneed)|sentype|sendtype)"
    r"(?P<number>[1-5])(?P<part>|rank|start|startdate|end|enddate|code|type|description)$"
)
_ADDRESS_LINE = re.compile(r"^(?:home)?(?:address)?(?:line)?([1-5])$|^(?:address)line([1-5])$")
_OF_PUPIL = re.compile(r"^(?:child|pupil|student|learner)s?(?=.)")


def squeeze(heading: str) -> str:
    return "".join(c for c in heading.lower() if c.isalnum())


def _by_heading(aliases: dict[str, str]) -> dict[str, tuple[str, int]]:
    return {
        squeeze(alias): (name, place)
        for name, all_of_them in aliases.items()
        for place, alias in enumerate(all_of_them.split(","))
    }


_FIELD_OF = _by_heading(_ALIASES)
_CONTACT_PART_OF = _by_heading(_CONTACT_PARTS)

FIELDS: tuple[str, ...] = (
    *_ALIASES,
    *(f"need_{number}" for number in range(4, MOST_NEEDS + 1)),
    *(f"need_{n}_{part}" for n in range(1, MOST_NEEDS + 1) for part in ("rank", "start", "end")),
    *(f"address_line_{number}" for number in range(1, ADDRESS_LINES + 1)),
    *(f"contact_{n}_{part}" for n in range(1, MOST_CONTACTS + 1) for part in _CONTACT_PARTS),
)


def field_of(heading: str, mapping: Mapping[str, str]) -> tuple[str, int] | None:
    """Our field and how good a fit the heading is (0 is best); `None` when the heading means nothing to
    us.
    """
    key = squeeze(heading)
    if key in mapping:
        return (mapping[key], -1) if mapping[key] else None
    if not key or len(key) > 60:
        return None
    return _plain(key) or _of_need(key) or _of_contact(key) or _bare_contact(key)


def _plain(key: str) -> tuple[str, int] | None:
    for candidate in dict.fromkeys((key, _OF_PUPIL.sub("", key))):
        if candidate in _FIELD_OF:
            return _FIELD_OF[candidate]
        if candidate.startswith(("address", "homeaddress")) and (line := _ADDRESS_LINE.match(candidate)):
            return f"address_line_{line[1] or line[2]}", 0
    return None


def _of_need(key: str) -> tuple[str, int] | None:
    if not (match := _NEED.match(key)):
        return None
    part = {"startdate": "start", "enddate": "end"}.get(match["part"], match["part"])
    name = f"need_{match['number']}"
    return (f"{name}_{part}", 0) if part in ("rank", "start", "end") else (name, 0)


def _of_contact(key: str) -> tuple[str, int] | None:
    if not (match := _OF_CONTACT.match(key)):
        return None
    number, part = match["number"], match["part"]
    if not number and part[-1:].isdigit() and not part.startswith("address"):
        part, number = part[:-1], part[-1]
    if not number:
        number = "2" if match["father"] or match["second"] else "1"
    if match["who"] == "priority" and not match["part"]:
        return f"contact_{number}_order", 0
    known = _CONTACT_PART_OF.get(part or "name")
    return (f"contact_{number}_{known[0]}", known[1]) if known else None


def _bare_contact(key: str) -> tuple[str, int] | None:
    """In lists with one row for each contact nothing says whose the email is: it is the contact's."""
    bare, number = (key[:-1], key[-1]) if key[-1].isdigit() else (key, "1")
    known = _CONTACT_PART_OF.get(bare)
    if known is None or number not in "123456" or bare in _TOO_BARE:
        return None
    return f"contact_{number}_{known[0]}", known[1]
