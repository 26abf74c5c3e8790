from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.transfers.events import ImportStaged
from endeavour.transfers.models import Import
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.staging import decisions_of, stage
from endeavour.transfers.stored import read_of


@act(Permission.IMPORT_PUPILS)
def look_again(file: Import, *, by: Actor) -> None:
    """Compare a staged file with what is known here now, after somebody has changed something meanwhile."""
    row, stored = held(file)
    if not row.is_open or stored is None:
        raise Refused("This file has been dealt with already.")
    read = read_of(stored)
    stage(row, read, decisions_of(row))
    record(ImportStaged(file=row.code, rows=len(read.pupils) + len(read.rejected)), by=by)
