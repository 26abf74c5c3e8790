from dataclasses import replace

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.documents.events import DocumentWritten
from endeavour.documents.letter import Letter
from endeavour.documents.letter_json import fingerprint, letter_as_json, letter_content
from endeavour.documents.models import Document
from endeavour.tenancy.codes import new_code


class WrongVersionError(ValueError):
    """The letter is printed with another version than the one it would be kept as."""


@act(Permission.WRITE_LETTERS)
def store_letter(
    letter: Letter, *, about: str, recipient: str, corrects: Document | None = None, by: Actor
) -> Document:
    """Keep a letter as it is, without the link and code that open the family's page.

    The database refuses a second correction of the same version.
    """
    version = corrects.version + 1 if corrects else 1
    if letter.version != version:
        raise WrongVersionError(f"The letter says version {letter.version}; it is version {version}.")
    code = new_code()
    kept = replace(letter, reply=replace(letter.reply, ways=None))
    document: Document = Document.objects.create(
        school_id=by.school_id,
        code=code,
        series=corrects.series if corrects else code,
        version=version,
        kind=letter.kind,
        about=about,
        recipient=recipient,
        content=letter_content(kept),
        sha256=fingerprint(letter_as_json(kept)),
        made_at=clock.now(),
        made_by=by.label,
    )
    _note(document, by)
    return document


def _note(document: Document, by: Actor) -> None:
    written = DocumentWritten(
        pupil=document.about,
        document=document.code,
        document_kind=document.kind,
        recipient=document.recipient,
        version=document.version,
    )
    record(written, by=by)
