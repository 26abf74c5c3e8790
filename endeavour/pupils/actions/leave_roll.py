from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.events import PupilLeft
from endeavour.pupils.models import Pupil


def hold_pupils(*pupils: Pupil) -> list[Pupil]:
    """As they stand now: for an act that records of several that they have left, before the first; or that must not
    run past a last day somebody is recording."""
    rows = Pupil.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    return list(rows.filter(pk__in=[pupil.pk for pupil in pupils]))


@act(Permission.IMPORT_PUPILS)
def leave_roll(pupil: Pupil, *, on: date, by: Actor) -> None:
    """Record a pupil's last day on the roll. The record stays; the register shows them up to that day."""
    row: Pupil = Pupil.objects.select_for_update(no_key=True, of=("self",)).get(pk=pupil.pk)
    if row.on_roll_from and on < row.on_roll_from:
        raise Refused(f"{row.known_forename} joined after that day. Enter a later one.", field="left_on")
    row.left_on = on
    row.version += 1
    row.save(update_fields=["left_on", "version"])
    record(PupilLeft(pupil=row.pid, on=on.isoformat()), by=by)
