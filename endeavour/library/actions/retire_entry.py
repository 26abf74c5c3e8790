from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.library.actions.add_entry import hold_names_still
from endeavour.library.details import LibraryDetails
from endeavour.library.events import LibraryEntryRetired
from endeavour.library.items import library_item
from endeavour.library.models import LibraryEntry


@act(Permission.MANAGE_PROVISION)
def retire_entry(*, key: str, by: Actor) -> LibraryEntry:
    """It is offered no more, own or common. Twice is once.

    What runs goes on, and still says how it is run. So does what somebody has chosen for a plan or is setting up: it
    was offered then, and nobody's work is lost by it.
    """
    hold_names_still(by.school_id)
    own = LibraryEntry.objects.select_for_update().filter(school_id=by.school_id, code=key).first()
    if own is None:
        own = _common_one(key, by)
    if own.retired_on is None:
        own.retired_on = clock.today()
        own.version += 1
        own.save(update_fields=["retired_on", "version"])
        record(LibraryEntryRetired(entry=own.code), by=by)
    return own


def _common_one(key: str, by: Actor) -> LibraryEntry:
    """A row that says that this school does not offer it."""
    known: LibraryEntry | None = LibraryEntry.objects.filter(school_id=by.school_id, instead_of=key).first()
    item = library_item(by.school_id, key)
    if known is not None:
        return known
    if item is None:
        raise Refused("There is nothing of that kind in the library.")
    made: LibraryEntry = LibraryEntry.objects.create(
        school_id=by.school_id, instead_of=key, added_by=by.label, **LibraryDetails.of(item).values()
    )
    return made
