"""The address guard of what goes to more than one reader: no adult's address, number or mailbox stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.messages.guard import Escape, KeptDetail, Kind, escapes, escapes_across
from endeavour.pupils.addressees import details_of_family
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

KINDS = {
    Kind.ADDRESS_LINE: "the address",
    Kind.POSTCODE: "the postcode",
    Kind.PHONE: "a phone number",
    Kind.EMAIL: "the email address",
}

WITH_WHAT_STANDS_BEFORE = "together with what stands before it, this holds"


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
    """Where one stands and whose it is; never what is on file, which the reader may not see. One statement.

    Also where it stands in no text by itself, but in two that follow each other as they are read.
    """
    read = tuple(text for text in texts if text.words.strip())
    whose = details_of_family(pupil, on=on)
    public = "\n".join(
        (school.name, school.address, school.phone, school.advice_service, school.advice_phone)
    )
    alone = (
        AddressFound(text.part, _sentence(text, "this holds", escape, whose), text.place)
        for text in read
        for escape in escapes(text.words, whose, public=public)
    )
    parted = (
        AddressFound(
            read[at].part, _sentence(read[at], WITH_WHAT_STANDS_BEFORE, escape, whose), read[at].place
        )
        for at, escape in escapes_across([text.words for text in read], whose, public=public)
    )
    return tuple(dict.fromkeys((*alone, *parted)))


def _sentence(text: Said, holds: str, escape: Escape, whose: dict[KeptDetail, str]) -> str:
    detail = KeptDetail(escape.kind, escape.words)
    return (
        f"{text.where}: {holds} {KINDS[detail.kind]} of {whose[detail]}. "
        "It goes to more than one reader: take it out."
    )
