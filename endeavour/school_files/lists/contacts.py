"""Home address and contacts in one row of a list."""

from endeavour.school_files.lists.headings import ADDRESS_LINES, MOST_CONTACTS, squeeze
from endeavour.school_files.lists.row import RowReader
from endeavour.school_files.problems import Severity, clip
from endeavour.school_files.said import ReadAddress, ReadContact, ReadPhone
from endeavour.school_files.words.names import names_two_people, read_name, split_name
from endeavour.school_files.words.people import (
    read_email,
    read_phone,
    read_rank,
    read_relationship,
    read_yes_or_no,
)

_PHONES = {"mobile": "M", "phone": "", "work_phone": "W"}
_WHO_THEY_ARE = ("name", "forename", "surname", "email", "phone", "mobile", "work_phone")


def read_home(reader: RowReader) -> ReadAddress | None:
    lines = [f"address_line_{number}" for number in range(1, ADDRESS_LINES + 1)]
    names = ("address", *lines, "town", "county", "postcode")
    if not any(reader.has(name) for name in names):
        return None
    whole = [part.strip() for part in (reader.said("address") or "").split(",")]
    parts = [*whole, *(reader.said(name) or "" for name in lines)]
    return ReadAddress(
        lines=tuple(clip(part) for part in parts if part),
        town=clip(reader.said("town") or ""),
        county=clip(reader.said("county") or ""),
        postcode=clip(reader.said("postcode") or "").upper(),
    )


def read_contacts(reader: RowReader) -> tuple[ReadContact, ...] | None:
    """`None` without columns for contacts; () when all of them are empty."""
    numbers = [n for n in range(1, MOST_CONTACTS + 1) if _has_columns(reader, n)]
    if not numbers:
        return None
    contacts = [_contact(reader, n, len(numbers)) for n in numbers if _is_anybody(reader, n)]
    return tuple(dict.fromkeys(contacts))


def _has_columns(reader: RowReader, number: int) -> bool:
    return any(reader.has(f"contact_{number}_{part}") for part in _WHO_THEY_ARE)


def _is_anybody(reader: RowReader, number: int) -> bool:
    return any(reader.said(f"contact_{number}_{part}") for part in _WHO_THEY_ARE)


def _contact(reader: RowReader, number: int, groups: int) -> ReadContact:
    own = f"contact_{number}"
    title, forename, middle_names, surname = _names(reader, own)
    words = reader.said(f"{own}_relationship")
    implied = _implied_relationship(reader, own)
    order = reader.value(read_rank, f"{own}_order")
    return ReadContact(
        order=order or (number if groups > 1 else None),
        title=title,
        forename=forename,
        middle_names=middle_names,
        surname=surname,
        relationship=read_relationship(words) if words else (implied if words is None else words),
        relationship_in_words=clip(words or ""),
        responsibility=reader.value(read_yes_or_no, f"{own}_responsibility"),
        phones=_phones(reader, own),
        email=reader.text(read_email, f"{own}_email"),
        address=_address(reader, own),
    )


def _names(reader: RowReader, own: str) -> tuple[str, str, str, str]:
    title = reader.text(read_name, f"{own}_title") or ""
    forename = reader.text(read_name, f"{own}_forename") or ""
    surname = reader.text(read_name, f"{own}_surname") or ""
    whole = reader.text(read_name, f"{own}_name") or ""
    heading = reader.heading(f"{own}_name") or reader.heading(f"{own}_surname")
    if not (whole or surname or forename):
        seen_by = reader.heading(f"{own}_email") or reader.heading(f"{own}_phone")
        reader.place.warn(
            "contact_name",
            heading or seen_by,
            "",
            "the name of this contact",
            "The contact was kept without it.",
        )
        return title, "", "", ""
    split = split_name(whole)
    if names_two_people(whole) and not split.title:
        sentence = f"“{clip(whole)}” seems to name two people. Give each contact a place of its own."
        reader.place.say(Severity.WARNING, sentence, field="contact_name", found=whole)
    if surname and forename:
        return title, forename, "", surname
    return title or split.title, forename or split.forename, split.middle_names, surname or split.surname


def _implied_relationship(reader: RowReader, own: str) -> str | None:
    """A column headed "Mother's email" has said who she is."""
    headings = {squeeze(reader.heading(f"{own}_{part}")) for part in _WHO_THEY_ARE}
    if any(heading.startswith(("mother", "mum")) for heading in headings):
        return "PAM"
    return "PAF" if any(heading.startswith(("father", "dad")) for heading in headings) else None


def _phones(reader: RowReader, own: str) -> tuple[ReadPhone, ...]:
    numbers = ((kind, reader.value(read_phone, f"{own}_{part}")) for part, kind in _PHONES.items())
    return tuple(
        dict.fromkeys(ReadPhone(kind or _kind(number), number) for kind, number in numbers if number)
    )


def _kind(number: str) -> str:
    """In Britain a number says by itself whether it is a mobile."""
    return "M" if number.replace(" ", "").startswith(("07", "+447", "00447")) else ""


def _address(reader: RowReader, own: str) -> ReadAddress | None:
    whole, postcode = reader.said(f"{own}_address"), reader.said(f"{own}_postcode")
    if not (whole or postcode):
        return None
    lines = tuple(clip(line.strip()) for line in (whole or "").split(",") if line.strip())
    return ReadAddress(lines=lines, postcode=clip(postcode or "").upper())
