"""One message, by name: to whom, about which pupil."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import names_of_contacts

if TYPE_CHECKING:
    from endeavour.messages.models import Message


@dataclass(frozen=True)
class Whose:
    name: str
    pupil: str
    pid: str
    document: str


def whose(actor: StaffActor, message: "Message") -> Whose:
    """Two statements. A young person's letter is about themselves."""
    pupil = pupil_seen_by(actor, message.about)
    names = names_of_contacts([message.recipient])
    return Whose(names.get(message.recipient, pupil.full_name), pupil.short_name, pupil.pid, message.document)
