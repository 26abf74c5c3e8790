from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import TakenOutOfClass, label_of
from endeavour.access.models import ClassStaff
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record


@act(Permission.MANAGE_STAFF)
def take_out_of_class(place: ClassStaff, *, on: date | None = None, by: Actor) -> None:
    """End a place in a class after its last day, or at once: its pupils close to the person then."""
    row: ClassStaff = ClassStaff.objects.select_for_update().get(pk=place.pk)
    last_day = on or clock.today()
    if row.ended_at or (row.ends_on and row.ends_on < clock.today()):
        raise Refused("They have left this class already.")
    if last_day < row.starts_on:
        raise Refused(
            f"They joined the class on {row.starts_on:%-d %B %Y}, so they can’t leave it before.", field="on"
        )
    row.ends_on = last_day
    row.ended_at = clock.now() if on is None else None
    row.save(update_fields=["ends_on", "ended_at"])
    record(
        TakenOutOfClass(
            person=label_of(row.person_id), school_class=row.school_class_id, on=last_day.isoformat()
        ),
        by=by,
    )
