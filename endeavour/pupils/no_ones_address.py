"""The address guard of what goes to more than one reader: no adult's address, number or mailbox stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.messages.guard import KeptDetail, Kind, escapes
from endeavour.pupils.addressees import details_of_family
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

KINDS = {
    Kind.ADDRESS_LINE: "the address",
    Kind.POSTCODE: "the postcode",
    Kind.PHONE: "a phone number",
    Kind.EMAIL: "the email address",
}


@dataclass(frozen=True)
class Said:
    """A text that is handed out: what it is called, and the part and the line in which it is put right."""

    where: str
    words: str
    part: str = "people"
    place: int = 0


@dataclass(frozen=True)
class AddressFound:
    part: str
    sentence: str
    place: int = 0


def addresses_in(
    texts: Iterable[Said], pupil: Pupil, *, school: School, on: date
) -> tuple[AddressFound, ...]:
    """Where one stands and whose it is; never what is on file, which the reader may not see. One statement."""
    whose = details_of_family(pupil, on=on)
    public = "\n".join(
        (school.name, school.address, school.phone, school.advice_service, school.advice_phone)
    )
    found = (
        AddressFound(text.part, _sentence(text, KeptDetail(escape.kind, escape.words), whose), text.place)
        for text in texts
        for escape in escapes(text.words, whose, public=public)
    )
    return tuple(dict.fromkeys(found))


def _sentence(text: Said, detail: KeptDetail, whose: dict[KeptDetail, str]) -> str:
    return (
        f"{text.where}: this holds {KINDS[detail.kind]} of {whose[detail]}. "
        "It goes to more than one reader: take it out."
    )
