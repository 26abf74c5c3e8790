from dataclasses import dataclass

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.register.events import RegisterExported
from endeavour.register.queries import RegisterRow, Wanted, other_needs, register_rows


@dataclass(frozen=True)
class ExportedPupil:
    row: RegisterRow
    other_needs: tuple[str, ...]


@act(Permission.EXPORT_REGISTER)
def export_register(wanted: Wanted, *, kind: str, by: Actor) -> tuple[ExportedPupil, ...]:
    """Hand out a part of the register to be taken out of Endeavour, and keep that it was."""
    rows = register_rows(by, wanted)
    others = other_needs([row.pid for row in rows], on=wanted.on)
    record(RegisterExported(rows=len(rows), kind_of_file=kind), by=by)
    return tuple(ExportedPupil(row, others.get(row.pid, ())) for row in rows)
