"""One message, by name: to whom, about which pupil, and where its letter is made, sent and rung about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.documents.ended import KIND as ENDED
from endeavour.documents.may import KIND as MAY
from endeavour.pupil_pages.queries.letter_addresses import LetterPages, ended_pages, may_pages, told_pages
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import names_of_contacts
from endeavour.register.may_steps import concerns_of_letters

if TYPE_CHECKING:
    from endeavour.messages.models import Message


@dataclass(frozen=True)
class Whose:
    name: str
    pupil: str
    pid: str
    document: str
    ring: str


def whose(actor: StaffActor, message: "Message") -> Whose:
    """Two statements, three of an early letter. A young person's letter is about themselves."""
    pupil = pupil_seen_by(actor, message.about)
    names = names_of_contacts([message.recipient])
    concerns = concerns_of_letters([message.document] if message.kind == MAY else ())
    pages = pages_of(
        actor.school.slug, kind=message.kind, about=message.about, concern=concerns.get(message.document)
    )
    return Whose(
        name=names.get(message.recipient, pupil.full_name),
        pupil=pupil.short_name,
        pid=pupil.pid,
        document=message.document,
        ring=pages.ring(message.recipient),
    )


def pages_of(school: str, *, kind: str, about: str, concern: str | None) -> LetterPages:
    """Of the letter that a message carries; `concern` is the code of the one that an early letter is about."""
    if kind == ENDED:
        return ended_pages(school, about)
    return may_pages(school, concern) if concern else told_pages(school, about)
