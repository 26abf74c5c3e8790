from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.journeys.clash import settle
from endeavour.library.actions.add_entry import hold_names_still, refuse_bad, refuse_name_twice
from endeavour.library.details import LibraryDetails
from endeavour.library.events import LibraryEntryChanged
from endeavour.library.models import LibraryEntry


@act(Permission.MANAGE_PROVISION)
def change_entry(
    entry: LibraryEntry, *, seen: LibraryDetails, wanted: LibraryDetails, by: Actor
) -> tuple[str, ...]:
    """Answers the names of the fields that changed. Raises Clash where somebody else changed the same.

    What is in place already keeps its own dose; how it is run is read from here.
    """
    hold_names_still(by.school_id)
    row = LibraryEntry.objects.select_for_update().get(pk=entry.pk)
    if row.retired_on is not None:
        raise Refused("Somebody has retired this from the library meanwhile.")
    refuse_bad(wanted)
    changes = settle(now=LibraryDetails.of(row).values(), seen=seen.values(), wanted=wanted.values())
    if "name" in changes:
        refuse_name_twice(by.school_id, wanted.name, but_for=row.code)
    for name, value in changes.items():
        setattr(row, name, value)
    if changes:
        row.version += 1
        row.save(update_fields=[*changes, "version"])
        record(LibraryEntryChanged(entry=row.code, fields=tuple(changes)), by=by)
    return tuple(changes)
