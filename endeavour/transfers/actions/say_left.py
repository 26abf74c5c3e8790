from collections.abc import Collection
from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.leave_school import leave_together
from endeavour.pupils.access import pupil_seen_by
from endeavour.transfers.models import Import, ImportRow
from endeavour.transfers.one_at_a_time import held


@act(Permission.IMPORT_PUPILS)
def say_left(file: Import, *, places: Collection[int], on: date, by: Actor) -> int:
    """Record the last day on the roll of pupils who are missing from the file. All of them or none."""
    row, _stored = held(file)
    missing = ImportRow.objects.filter(of=row, place__in=places, outcome=ImportRow.Outcome.MISSING)
    chosen = [one for one in missing.order_by("place") if "left_on" not in one.decision]
    if not chosen:
        raise Refused("Choose at least one pupil who has left.", field="places")
    try:
        leave_together([pupil_seen_by(by, one.pid) for one in chosen], on=on, by=by)
    except Refused as refusal:
        raise Refused(refusal.sentence, field="on") from refusal
    for one in chosen:
        one.decision, one.decided_by = {"left_on": on.isoformat()}, by.label
    ImportRow.objects.bulk_update(chosen, ["decision", "decided_by"])
    return len(chosen)
