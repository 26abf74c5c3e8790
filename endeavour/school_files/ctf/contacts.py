"""Addresses, telephones and contacts in a Common Transfer File."""

from endeavour.school_files.checks import blank_or
from endeavour.school_files.ctf.elements import Element, anywhere, each, parts, said
from endeavour.school_files.problems import Place, clip
from endeavour.school_files.said import ReadAddress, ReadContact, ReadPhone
from endeavour.school_files.words.names import read_name
from endeavour.school_files.words.people import (
    read_email,
    read_phone,
    read_rank,
    read_relationship,
    read_yes_or_no,
)

TELEPHONE_KINDS = frozenset("HMWAFD")
LEFT_OUT = "It was left out."


def read_address(element: Element | None) -> ReadAddress | None:
    """Either numbered lines or the parts of BS 7666, in whatever wrapper."""
    found = anywhere(element)
    found.pop("addressaspupil", None)
    if element is None or not any(found.values()):
        return None if element is None or found == {} else ReadAddress()
    numbered = [found.get(f"addressline{number}", "") for number in range(1, 6)]
    house = f"{found.get('paon', '')} {found.get('street', '')}".strip()
    named = [found.get("saon", ""), house, found.get("locality", "")]
    return ReadAddress(
        lines=tuple(line for line in (*numbered, *named) if line),
        town=found.get("posttown") or found.get("town", ""),
        county=found.get("county") or found.get("administrativearea", ""),
        postcode=(found.get("postcode") or found.get("zip", "")).upper(),
    )


def read_contacts(element: Element | None, place: Place) -> tuple[ReadContact, ...] | None:
    if element is None:
        return None
    contacts = [
        contact for entry in each(element, "contact") if is_anybody(contact := _contact(entry, place))
    ]
    return tuple(sorted(dict.fromkeys(contacts), key=lambda contact: contact.order or 100))


def is_anybody(contact: ReadContact) -> bool:
    """Some programs write an empty contact where there is none."""
    return bool(contact.forename or contact.surname or contact.phones or contact.email or contact.address)


def _contact(entry: Element, place: Place) -> ReadContact:
    found = parts(entry)
    words = said(found, "relationship")
    address = found.get("address")
    as_pupil = said(parts(address), "addressaspupil") or said(found, "addressaspupil")
    return ReadContact(
        order=place.take(read_rank, said(found, "order") or None, "contact_order", "Order"),
        title=_name(place, found, "Title"),
        forename=_name(place, found, "Forename"),
        middle_names=_name(place, found, "MiddleNames"),
        surname=_name(place, found, "Surname"),
        relationship=None if words is None else read_relationship(words),
        relationship_in_words=clip(words or ""),
        responsibility=place.take(
            read_yes_or_no, said(found, "responsibility") or None, "contact_responsibility", "Responsibility"
        ),
        phones=_phones(found.get("phones"), place),
        email=place.take(blank_or(read_email), said(found, "email"), "contact_email", "Email", then=LEFT_OUT),
        address=read_address(address),
        address_as_pupil=place.take(read_yes_or_no, as_pupil or None, "contact_address", "AddressAsPupil"),
    )


def _name(place: Place, found: dict[str, Element], column: str) -> str:
    return place.take(read_name, said(found, column.lower()), "contact_name", column, then=LEFT_OUT) or ""


def _phones(element: Element | None, place: Place) -> tuple[ReadPhone, ...]:
    phones = []
    for entry in each(element, "phone"):
        found = parts(entry)
        kind = (said(found, "telephonetype") or "").upper()
        number = place.take(
            read_phone, said(found, "phoneno") or None, "contact_phone", "PhoneNo", then=LEFT_OUT
        )
        if number:
            phones.append(ReadPhone(kind if kind in TELEPHONE_KINDS else "", number))
    return tuple(dict.fromkeys(phones))
