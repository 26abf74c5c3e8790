from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import ReadingConfirmed
from endeavour.cycle.models import PlanVersion, Reading


@act(Permission.READ_LINES)
def confirm_reading(version: PlanVersion, *, by: Actor) -> Reading:
    """A member of staff says, for themselves, that they have read their lines. Said again, the first time counts."""
    given = Reading.objects.select_for_update().filter(version=version)
    reading: Reading | None = next((row for row in given if f"staff:{row.person_id}" == by.label), None)
    if reading is None:
        raise Refused("No lines of this plan were given to you.")
    if reading.read_at is None:
        reading.read_at = clock.now()
        reading.save(update_fields=["read_at"])
        record(ReadingConfirmed(pupil=version.cycle.pupil.pid, version=version.code), by=by)
    return reading
