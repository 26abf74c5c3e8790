"""What the audit keeps of a document: codes and the version, never a word of it."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class DocumentWritten(Event):
    document: str
    document_kind: str
    recipient: str
    version: int
    sentence = "Wrote version {version} of a letter about {pupil} for {recipient}"
