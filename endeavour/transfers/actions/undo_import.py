from dataclasses import dataclass

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.audit.since import pupils_touched_since
from endeavour.design.dates import clock_time, full_date
from endeavour.pupils.in_bulk import adults_of
from endeavour.transfers.events import ImportUndone
from endeavour.transfers.models import Import
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.stored import done_of
from endeavour.transfers.undoing import take_back


@dataclass(frozen=True, slots=True)
class Undone:
    """How many pupils are as they were, and the names of those that stay because somebody has worked on them since."""

    undone: int
    kept: tuple[str, ...]


@act(Permission.IMPORT_PUPILS)
def undo_import(file: Import, *, by: Actor) -> Undone:
    """Take back what an import did, for seven days. Pupils that anybody has worked on since stay, and are named."""
    row, stored = held(file)
    if row.undone_at is not None:
        return Undone(row.counts["undone"], tuple(row.counts["kept"]))
    _refuse_if_too_late(row)
    done = done_of(stored) if stored else []
    touched = pupils_touched_since(row.number or 0, by.school_id)
    mine = [one for one in done if one["pid"] not in touched]
    kept = tuple(one["name"] for one in done if one["pid"] in touched)
    take_back(by.school_id, mine, spared=adults_of(touched))
    row.undone_at, row.undone_by = clock.now(), by.label
    row.counts |= {"undone": len(mine), "kept": list(kept)}
    row.save()
    record(ImportUndone(file=row.code, undone=len(mine), kept=len(kept)), by=by)
    say_staff_changed(by=by)
    return Undone(len(mine), kept)


def _refuse_if_too_late(file: Import) -> None:
    until = file.undo_until
    if until is None:
        raise Refused("This file has not been taken over, so there is nothing to undo.")
    if not file.can_be_undone(clock.now()):
        local = until.astimezone(clock.LONDON)
        raise Refused(
            f"An import can be undone for seven days: this one until {clock_time(local)} on "
            f"{full_date(local.date())}. Put single pupils right on their own pages."
        )
    later = Import.objects.filter(taken_over_at__gt=file.taken_over_at, undone_at__isnull=True)
    if later.exists():
        raise Refused("Another file was taken over after this one. Undo that one first.")
