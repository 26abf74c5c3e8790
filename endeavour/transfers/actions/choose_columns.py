from collections.abc import Mapping
from dataclasses import asdict

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.school_files.caged import read_file
from endeavour.schools.finding import school_number_of
from endeavour.transfers.columns import mapping_of, remember
from endeavour.transfers.events import ColumnsChosen
from endeavour.transfers.models import Import
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.staging import stage
from endeavour.transfers.stored import content_of, packed

GONE = "The list itself is not here any more. Bring it in once more: its columns are remembered."


@act(Permission.IMPORT_PUPILS)
def choose_columns(file: Import, *, chosen: Mapping[str, str], by: Actor) -> None:
    """Say what the headings of this school's lists mean, for now and for later, and read the list again."""
    row, stored = held(file)
    remember(by.school_id, chosen)
    content = content_of(stored) if stored else None
    if not row.is_open or stored is None or content is None:
        raise Refused(GONE)
    read = read_file(
        content,
        row.file_name,
        today=clock.today(),
        expected_school=school_number_of(by.school_id),
        mapping=mapping_of(by.school_id),
    )
    row.columns = [asdict(column) for column in read.columns] or row.columns
    row.read_as = read.read_as[:120] or row.read_as
    stored.read = packed(read)
    stored.save(update_fields=["read"])
    stage(row, read, {})
    record(ColumnsChosen(columns=len(chosen)), by=by)
