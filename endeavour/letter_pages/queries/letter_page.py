"""A letter as it was kept, and how far each of a pupil's letters has come."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.design.layout import SchoolHead
from endeavour.documents.access import document_seen_by
from endeavour.documents.letter import Letter
from endeavour.documents.queries import DocumentLine, documents_about, letter_of
from endeavour.letter_pages.queries.outbox_page import stands, why
from endeavour.messages.queries import MessageLine, messages_about
from endeavour.messages.state import State
from endeavour.pupils.queries import names_of_contacts


@dataclass(frozen=True)
class KeptLetter:
    code: str
    letter: Letter
    head: SchoolHead

    @property
    def file_name(self) -> str:
        """Without a name: files lie about."""
        return f"letter-{self.letter.on.isoformat()}-{self.code}.pdf"


WHAT = {
    "told": "Extra help has started",
    "may": "There may be special educational needs",
    "ended": "SEN support has ended",
}


@dataclass(frozen=True)
class LetterLine:
    """One version of a letter about the pupil: what, to whom, and how far it came. `taken_back`: it never went."""

    code: str
    what: str
    name: str
    version: int
    made_on: date
    stands: str
    why: str
    taken_back: bool


def kept_letter(actor: StaffActor, pid: str, code: str) -> KeptLetter:
    """The letter, or 404: also for one about another pupil. One statement."""
    document = document_seen_by(actor, code)
    if document.about != pid:
        raise Http404
    letter = letter_of(document)
    head = SchoolHead(name=letter.school.name, telephone=letter.school.phone, ask_for=letter.contact.name)
    return KeptLetter(code, letter, head)


def letters_about(pid: str, full_name: str) -> tuple[LetterLine, ...]:
    """The latest first. Three statements, however many letters."""
    return letter_lines(documents_about([pid]), messages_about([pid]), pid, full_name)


def letter_lines(
    documents: Sequence[DocumentLine],
    messages: Iterable[MessageLine],
    pid: str,
    full_name: str,
    *,
    unnamed: Collection[str] = (),
) -> tuple[LetterLine, ...]:
    """Of those about one pupil, the latest first, without the names of these adults. One statement."""
    names = names_of_contacts(
        document.recipient for document in documents if document.recipient not in unnamed
    )
    latest = {message.document: message for message in messages}
    return tuple(
        LetterLine(
            code=document.code,
            what=WHAT.get(document.kind, "Letter"),
            name=full_name if document.recipient == pid else names.get(document.recipient, ""),
            version=document.version,
            made_on=clock.day_of(document.made_at),
            stands=stands(latest[document.code]) if document.code in latest else "Kept here",
            why=why(latest[document.code]) if document.code in latest else "",
            taken_back=document.code in latest
            and latest[document.code].state in (State.STOPPED, State.CANCELLED),
        )
        for document in reversed(documents)
    )
