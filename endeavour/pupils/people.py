"""The people of one pupil, with how to reach them: only for those who may see contacts."""

from dataclasses import dataclass
from datetime import date

from endeavour.documents.languages import language_of
from endeavour.pupils.models import Contact, Relation, Restriction
from endeavour.pupils.relationships import relationship_in_words


@dataclass(frozen=True)
class RestrictionLine:
    reason: str
    since: date
    set_by: str


@dataclass(frozen=True, kw_only=True)
class PersonCard:
    """One adult as the people's page shows them. `restriction` beats all the rest."""

    code: str
    name: str
    full_name: str
    relationship: str
    responsibility: str
    responsibility_known: bool
    email: str
    phones: tuple[tuple[str, str], ...]
    address: str
    speaks: str
    reads_in: str
    interpreter: str
    reads: str
    format: str
    channel: str
    best_times: str
    restriction: RestrictionLine | None


def person_card(relation: Relation, *, on: date) -> PersonCard:
    """From a relation that a door has let through, with its contact and restrictions."""
    contact: Contact = relation.contact
    standing = next((r for r in relation.restrictions.all() if r.holds_on(on)), None)
    return PersonCard(
        code=contact.code,
        name=contact.formal_name,
        full_name=contact.full_name,
        relationship=relationship_in_words(relation.relationship),
        responsibility=relation.get_responsibility_display(),
        responsibility_known=relation.responsibility != Relation.Responsibility.NOT_KNOWN,
        email=contact.email,
        phones=_phones(contact),
        address=", ".join(part for part in (*contact.address.splitlines(), contact.postcode) if part),
        speaks=_language(contact.speaks_language),
        reads_in=_language(contact.reads_language),
        interpreter=contact.get_interpreter_display(),
        reads=contact.get_reads_display(),
        format=contact.get_format_display(),
        channel=_channel(contact),
        best_times=contact.best_times,
        restriction=_line(standing),
    )


def _phones(contact: Contact) -> tuple[tuple[str, str], ...]:
    numbers = (("Mobile", contact.mobile), ("Home", contact.home_phone), ("Work", contact.work_phone))
    return tuple((kind, number) for kind, number in numbers if number)


def _language(code: str) -> str:
    known = language_of(code)
    return known.english if known else code


def _channel(contact: Contact) -> str:
    chosen = Contact.Channel(contact.usual_channel).label
    return chosen if contact.channel else f"{chosen} (nobody has chosen yet)"


def _line(standing: Restriction | None) -> RestrictionLine | None:
    return RestrictionLine(standing.reason, standing.starts_on, standing.set_by) if standing else None
