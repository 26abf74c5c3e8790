from django.db import connection

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.library.details import LibraryDetails
from endeavour.library.events import LibraryEntryAdded
from endeavour.library.items import library_of
from endeavour.library.models import LibraryEntry

LOCK = 5263


@act(Permission.MANAGE_PROVISION)
def add_entry(*, details: LibraryDetails, instead_of: str = "", by: Actor) -> LibraryEntry:
    """The school's own kind of support; `instead_of` is the key of a common one that it words anew."""
    refuse_bad(details)
    hold_names_still(by.school_id)
    _refuse_changed(by.school_id, instead_of)
    refuse_name_twice(by.school_id, details.name, but_for=instead_of)
    entry: LibraryEntry = LibraryEntry.objects.create(
        school_id=by.school_id, instead_of=instead_of, added_by=by.label, **details.values()
    )
    record(LibraryEntryAdded(entry=entry.code), by=by)
    return entry


def refuse_bad(details: LibraryDetails) -> None:
    if not details.name.strip():
        raise Refused("It needs a name.", field="name")
    if not details.purpose.strip():
        raise Refused("Say what it is for.", field="purpose")
    if not details.in_every_lesson and not details.minutes:
        raise Refused("Say how many minutes a session lasts.", field="minutes")


def hold_names_still(school_id: int) -> None:
    """Until the transaction ends nobody else gives a name in this school's library: the second sees the first's."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, school_id % 2**31])


def _refuse_changed(school_id: int, instead_of: str) -> None:
    if instead_of and LibraryEntry.objects.filter(school_id=school_id, instead_of=instead_of).exists():
        raise Refused(
            "Somebody has changed or retired this in the library meanwhile. Look at the library as it is now."
        )


def refuse_name_twice(school_id: int, name: str, *, but_for: str) -> None:
    taken = {item.name.casefold() for item in library_of(school_id) if item.key != but_for}
    if name.strip().casefold() in taken:
        raise Refused(f"“{name.strip()}” is in the library already. Give it a name of its own.", field="name")
