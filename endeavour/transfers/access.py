"""The doors to imports: whoever may bring a file in sees all of their school's."""

from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.transfers.models import Import, ImportRow


def imports_seen_by(actor: Actor) -> list[Import]:
    """The latest first."""
    if not actor.may(Permission.IMPORT_PUPILS):
        return []
    return list(Import.objects.filter(school_id=actor.school_id).order_by("-staged_at", "-pk")[:100])


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
