"""Documents read for pages, for printing and for the law."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.documents.letter import Letter, ReplyWays
from endeavour.documents.letter_json import canonical, letter_from_json
from endeavour.documents.models import Document
from endeavour.tenancy.json_rows import JSONRow, as_instant


@dataclass(frozen=True)
class DocumentLine:
    """One version, without its words."""

    code: str
    series: str
    version: int
    kind: str
    about: str
    recipient: str
    made_at: datetime
    made_by: str


def letter_of(document: Document, *, ways: ReplyWays | None = None) -> Letter:
    """The letter as it was kept; `ways` puts a link and code back for a copy that goes to the family."""
    letter = letter_from_json(canonical(document.content))
    return replace(letter, reply=replace(letter.reply, ways=ways))


def letter_with_code(code: str, *, ways: ReplyWays | None = None) -> Letter | None:
    """For the queue and for a family that its own door has let in, in the school's scope. One statement."""
    document = Document.objects.filter(code=code).first()
    return letter_of(document, ways=ways) if document else None


def documents_about(pupils: Iterable[str]) -> list[DocumentLine]:
    """All versions of every letter about pupils whom the caller’s own door let through, oldest first. One statement."""
    rows = Document.objects.filter(about__in=list(pupils)).order_by("made_at", "pk")
    return [DocumentLine(**row) for row in rows.values(*_LINE)]


def documents_along() -> ArraySubquery:
    """The same, as a column beside the row of the pupil that they are about."""
    rows = Document.objects.filter(about=OuterRef("pid")).order_by("made_at", "pk")
    return ArraySubquery(rows.values(shown=JSONRow(*_LINE)))


def documents_in(rows: Iterable[dict[str, Any]]) -> list[DocumentLine]:
    """From what `documents_along` brought."""
    return [DocumentLine(**{**row, "made_at": as_instant(row["made_at"])}) for row in rows]


_LINE = tuple(DocumentLine.__dataclass_fields__)
