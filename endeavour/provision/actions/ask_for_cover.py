from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.provision.actions.give_cover_back import give_cover_back
from endeavour.provision.due import refuse_another_day
from endeavour.provision.events import CoverAskedFor
from endeavour.provision.models import CoverAsked, Slot


@act(Permission.LOG_SESSIONS)
def ask_for_cover(slot: Slot, *, on: date, by: StaffActor) -> CoverAsked:
    """Say that a session needs somebody else. Asked twice, it is asked once. Whoever had taken it gives it back so,
    which also refuses what is over, or written down."""
    held: Slot = Slot.objects.select_for_update(of=("self",)).select_related("provision").get(pk=slot.pk)
    refuse_another_day(held, on)
    give_cover_back(held, on=on, by=by)
    asked: CoverAsked | None = CoverAsked.objects.filter(slot=held, on=on).first()
    if asked is not None:
        return asked
    made: CoverAsked = CoverAsked.objects.create(
        school_id=by.school_id, slot=held, on=on, asked_at=clock.now(), asked_by=by.label
    )
    record(CoverAskedFor(provision=held.provision.code, on=on.isoformat()), by=by)
    return made
