"""The letters that wait for paper, as one file for the printer: each begins on a sheet of its own."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf

from endeavour.access.actor import StaffActor
from endeavour.documents.access import documents_seen_by
from endeavour.documents.letter import Letter
from endeavour.documents.pdf import letters_pdf
from endeavour.documents.queries import letter_of
from endeavour.messages.queries import open_messages
from endeavour.messages.state import State

A4 = (595.28, 841.89)


@dataclass(frozen=True)
class WaitingLetter:
    pid: str
    letter: Letter


def waiting_for_paper(actor: StaffActor) -> list[WaitingLetter]:
    """In the order in which they were made. Two statements, however many letters."""
    waiting = [
        line.document
        for line in open_messages(actor)
        if line.channel == "paper" and line.state in (State.HELD, State.WAITING)
    ]
    rows = documents_seen_by(actor).filter(code__in=waiting).order_by("made_at", "pk")
    return [WaitingLetter(document.about, letter_of(document)) for document in rows]


def one_pdf(letters: Iterable[WaitingLetter]) -> bytes:
    """For the printer, and so without the structure for screen readers that each letter by itself has."""
    whole = pikepdf.new()
    for made in letters_pdf(waiting.letter for waiting in letters):
        with pikepdf.open(io.BytesIO(made.bytes)) as one:
            whole.pages.extend(one.pages)
            if len(one.pages) % 2:
                whole.add_blank_page(page_size=A4)
    for page in whole.pages:
        if "/StructParents" in page.obj:
            del page.obj["/StructParents"]
    out = io.BytesIO()
    with whole.open_metadata() as metadata:
        metadata["dc:title"] = "Letters to print"
        metadata["dc:language"] = ["en-GB"]
    whole.save(out)
    return out.getvalue()
