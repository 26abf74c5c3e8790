from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import hold_ended
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_events import LookedBack


@act(Permission.RECORD_SEN_SUPPORT)
def look_back(pupil: Pupil, *, note: str, by: Actor) -> StatusPeriod:
    """How it goes since SEN support ended, on the day that was set for it or any other. Where help is needed again,
    support is started anew: that is an act of its own. Said once: nobody writes over what another found."""
    period, today = hold_ended(pupil), clock.today()
    if period.ends_on is None or today <= period.ends_on:
        raise Refused("Look back once the support has ended.")
    if period.looked_back_on is not None:
        who = names_of([period.looked_back_by])[period.looked_back_by]
        raise Refused(
            f"{who} looked back on {in_words(period.looked_back_on)} already. "
            f"What was written then stands: “{period.looked_back_note}”"
        )
    if not note.strip():
        raise Refused("Enter how it goes.", field="note")
    period.looked_back_on, period.looked_back_note, period.looked_back_by = today, note.strip(), by.label
    period.save(update_fields=["looked_back_on", "looked_back_note", "looked_back_by"])
    record(LookedBack(pupil=pupil.pid, on=today.isoformat()), by=by)
    return period
