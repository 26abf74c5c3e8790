"""The doors to imports: whoever may bring a file in sees all of their school's."""

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.transfers.models import Import, ImportRow

MOST_LISTED = 100


def imports_seen_by(actor: Actor) -> list[Import]:
    """The latest first."""
    if not actor.may(Permission.IMPORT_PUPILS):
        return []
    files = Import.objects.filter(school_id=actor.school_id).defer("remarks", "columns")
    return list(files.order_by("-staged_at", "-pk")[:MOST_LISTED])


def import_seen_by(actor: Actor, code: str) -> Import:
    """One import, or 404: the same answer for one of another school or none."""
    found: Import | None = Import.objects.filter(school_id=actor.school_id, code=code).first()
    if found is None or not actor.may(Permission.IMPORT_PUPILS):
        raise Http404
    return found


def row_seen_by(actor: Actor, code: str, place: int) -> ImportRow:
    row: ImportRow | None = ImportRow.objects.filter(of=import_seen_by(actor, code), place=place).first()
    if row is None:
        raise Http404
    return row


def rows_seen_by(actor: Actor, file: Import) -> list[ImportRow]:
    """All rows of an import that the actor has been let to, in order."""
    return list(ImportRow.objects.filter(school_id=actor.school_id, of=file).order_by("place"))


def pages_of_rows(actor: Actor, file: Import, outcome: str) -> QuerySet[ImportRow]:
    """Rows of one outcome, in the order of the file."""
    rows: QuerySet[ImportRow] = ImportRow.objects.filter(school_id=actor.school_id, of=file, outcome=outcome)
    return rows.order_by("place")
