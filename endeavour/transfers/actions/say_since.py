from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.transfers.events import ImportDecided
from endeavour.transfers.models import Import
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.staging import decisions_of, stage
from endeavour.transfers.stored import read_of


@act(Permission.IMPORT_PUPILS)
def say_since(file: Import, *, since: date, by: Actor) -> None:
    """Say once since when the statuses hold of which the list doesn't say it."""
    row, stored = held(file)
    if not row.is_open or stored is None:
        raise Refused("This file has been dealt with already.", field="since")
    if since > clock.today():
        raise Refused("Enter today or an earlier day.", field="since")
    row.since = since
    stage(row, read_of(stored), decisions_of(row))
    record(ImportDecided(file=row.code, row=0, choice=f"since {since.isoformat()}"), by=by)
