"""The door to the school's own kinds of support."""

from endeavour.access.actor import Actor
from endeavour.library.models import LibraryEntry


def entry_seen_by(actor: Actor, code: str) -> LibraryEntry | None:
    """The school's own of the library; nothing where the key is that of a common one, or of another school's."""
    found: LibraryEntry | None = LibraryEntry.objects.filter(school_id=actor.school_id, code=code).first()
    return found
