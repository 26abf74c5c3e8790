"""Which adult is meant: within a pupil's own people by name; among all others only where name and a way of reaching
them are the same, as for a mother of two.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from endeavour.pupils.models import Contact, Relation
from endeavour.pupils.names import name_key
from endeavour.school_files import ReadContact
from endeavour.transfers.comparing.values import LONGEST, Value, address_of, phones_of, plain, tidy

NAMELESS = "Parent or carer"
REACHED_BY = ("email", "mobile", "home_phone", "address")
# What people of one household don't share, as a rule.
THEIR_OWN = ("email", "mobile")


@dataclass(frozen=True, slots=True)
class SaidAdult:
    """A contact of a file under our names. `names` are always said, blanks say nothing."""

    forename: str
    surname: str
    key: str
    values: Mapping[str, Value]
    tie: Mapping[str, Value]

    @property
    def name(self) -> str:
        return " ".join(
            part for part in (str(self.values.get("title", "")), self.forename, self.surname) if part
        )


def adult_of(said: ReadContact, home: tuple[str, str]) -> SaidAdult:
    """`home` is the pupil's address, for whoever lives there."""
    forename, surname = tidy(said.forename)[:100], tidy(said.surname)[:100]
    if not surname:
        forename, surname = "", forename or NAMELESS
    values: dict[str, Value] = {"title": tidy(said.title)[: LONGEST["title"]], **phones_of(said.phones)}
    if said.email is not None and len(said.email) <= LONGEST["email"]:
        values["email"] = tidy(said.email)
    if said.address_as_pupil:
        values["address"] = home
    elif said.address is not None:
        values["address"] = address_of(said.address)
    # A family's only way of being reached is never lost to an empty cell.
    kept = {name: v for name, v in values.items() if v not in ("", ("", ""))}
    tie: dict[str, Value] = {}
    if said.relationship:
        tie["relationship"] = said.relationship
    if said.responsibility is not None:
        tie["responsibility"] = (
            Relation.Responsibility.YES if said.responsibility else Relation.Responsibility.NO
        )
    if said.order is not None:
        tie["order"] = said.order
    return SaidAdult(forename, surname, name_key(surname, forename), kept, tie)


def values_of(contact: Contact) -> dict[str, Value]:
    names = ("title", "forename", "surname", "email", "mobile", "home_phone", "work_phone")
    return {name: getattr(contact, name) for name in names} | {"address": (contact.address, contact.postcode)}


class Adults:
    """Everybody known at the school, and those whom the file adds, as they come."""

    def __init__(self, contacts: Iterable[Contact], ties: Iterable[Relation]) -> None:
        self._by_name: dict[str, list[Contact]] = defaultdict(list)
        self.ties: dict[int, list[Relation]] = defaultdict(list)
        # What the file has said so far of each adult: the first row has the word.
        self.settled: dict[tuple[str, str], str] = {}
        for contact in contacts:
            self.add(contact)
        for tie in ties:
            self.ties[tie.pupil_id].append(tie)

    def add(self, contact: Contact, key: str = "") -> None:
        self._by_name[key or name_key(contact.surname, contact.forename)].append(contact)

    def tie_of(self, pupil_id: int | None, said: SaidAdult, taken: set[str]) -> Relation | None:
        """Among the pupil's own people."""
        ours = [tie for tie in self.ties.get(pupil_id or 0, []) if tie.contact.code not in taken]
        return next((tie for tie in ours if _is_named(tie.contact, said)), None) or next(
            (tie for tie in ours if _must_be(tie, said)), None
        )

    def reached_like(self, pupil_id: int | None, said: SaidAdult) -> Contact | None:
        """Another of the pupil's own people whose mailbox or mobile this is."""
        ours = (tie.contact for tie in self.ties.get(pupil_id or 0, []))
        return next((contact for contact in ours if _reached_alike(contact, said, by=THEIR_OWN)), None)

    def same_elsewhere(self, said: SaidAdult, taken: set[str]) -> Contact | None:
        """The same adult in another pupil's life: same name, and reached in the same way."""
        if said.surname == NAMELESS:
            return None
        for contact in self._by_name.get(said.key, []):
            if contact.code not in taken and _reached_alike(contact, said):
                return contact
        return None


def _is_named(contact: Contact, said: SaidAdult) -> bool:
    return name_key(contact.surname, contact.forename) == said.key and (
        said.surname != NAMELESS or _reached_alike(contact, said)
    )


def _must_be(tie: Relation, said: SaidAdult) -> bool:
    """Where one of the two has no forename: same surname and same place in the pupil's life, or the same email."""
    contact: Contact = tie.contact
    if contact.forename and said.forename:
        return False
    same_surname = name_key(contact.surname) == name_key(said.surname)
    same_place = said.tie.get("relationship") == tie.relationship or said.values.get("title") == contact.title
    if same_surname and same_place and said.surname != NAMELESS:
        return True
    email = said.values.get("email")
    return bool(email) and plain("email", email) == plain("email", contact.email)


def _reached_alike(contact: Contact, said: SaidAdult, *, by: Sequence[str] = REACHED_BY) -> bool:
    theirs = values_of(contact)
    return any(
        plain(name, value) and plain(name, value) == plain(name, theirs[name])
        for name in by
        if (value := said.values.get(name)) is not None
    )
