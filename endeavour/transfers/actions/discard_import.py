from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.transfers.events import ImportDiscarded
from endeavour.transfers.forgetting import forget
from endeavour.transfers.models import Import
from endeavour.transfers.one_at_a_time import held


@act(Permission.IMPORT_PUPILS)
def discard_import(file: Import, *, by: Actor) -> None:
    """Throw a staged file away. What it said of people goes at once; that there was one stays."""
    row, _stored = held(file)
    if row.discarded_at is not None:
        return
    if row.taken_over_at is not None:
        raise Refused("This file has been taken over. It can be undone, not discarded.")
    row.discarded_at = clock.now()
    forget(row)
    record(ImportDiscarded(file=row.code), by=by)
