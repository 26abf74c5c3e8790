from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import ended_period
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_events import LookedBack


@act(Permission.RECORD_SEN_SUPPORT)
def look_back(pupil: Pupil, *, note: str, by: Actor) -> StatusPeriod:
    """How it goes since SEN support ended, on the day that was set for it or any other. Where help is needed again,
    support is started anew: that is an act of its own."""
    found, today = ended_period(pupil), clock.today()
    if found is None:
        raise Refused(
            f"{pupil.known_forename}’s SEN support has not ended, so there is nothing to look back at."
        )
    period: StatusPeriod = StatusPeriod.objects.select_for_update().get(pk=found.pk)
    if period.ends_on is None or today <= period.ends_on:
        raise Refused("Look back once the support has ended.")
    if not note.strip():
        raise Refused("Enter how it goes.", field="note")
    period.looked_back_on, period.looked_back_note, period.looked_back_by = today, note.strip(), by.label
    period.save(update_fields=["looked_back_on", "looked_back_note", "looked_back_by"])
    record(LookedBack(pupil=pupil.pid, on=today.isoformat()), by=by)
    return period
