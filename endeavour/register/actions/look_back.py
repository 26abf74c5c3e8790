from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import hold_said
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_events import LookedBack, LookedBackCorrected, LookedBackTakenBack

KEPT = ("looked_back_on", "looked_back_note", "looked_back_by", "put_right")


@act(Permission.RECORD_SEN_SUPPORT)
def look_back(pupil: Pupil, *, note: str, why: str = "", seen: int | None = None, by: Actor) -> StatusPeriod:
    """How it goes since SEN support ended, on the day that was set for it or any other. Where help is needed again,
    support is started anew: that is an act of its own. Said once: nobody writes over what another found. Said again it
    says `why` that was wrong; of the same day, and what stood before is kept."""
    (period, was), today = hold_said(pupil, "looked_back", seen=seen), clock.today()
    if period.ends_on is None or today <= period.ends_on:
        raise Refused("Look back once the support has ended.")
    if was is not None and not why.strip():
        who = names_of([period.looked_back_by])[period.looked_back_by]
        raise Refused(
            f"{who} looked back on {in_words(was)} already. "
            f"What was written then stands: “{period.looked_back_note}”"
        )
    if not note.strip():
        raise Refused("Enter how it goes.", field="note")
    if was is not None:
        if note.strip() == period.looked_back_note:
            return period
        refuse_no_reason(why, "Say why that was wrong.")
        period.set_aside("looked_back", why=why.strip(), by=by.label)
    day = was or today
    period.looked_back_on, period.looked_back_note, period.looked_back_by = day, note.strip(), by.label
    period.save(update_fields=KEPT)
    event = LookedBack if was is None else LookedBackCorrected
    record(event(pupil=pupil.pid, on=day.isoformat()), by=by)
    return period


@act(Permission.RECORD_SEN_SUPPORT)
def take_back_look(pupil: Pupil, *, why: str, seen: int | None = None, by: Actor) -> StatusPeriod:
    """Nobody has looked back: it was recorded by mistake, of another child perhaps. It is kept, and to be done."""
    period, was = hold_said(pupil, "looked_back", seen=seen)
    if was is None:
        raise Refused("Nobody has looked back, so there is nothing to take back.")
    refuse_no_reason(why, "Say why it is taken back.")
    period.set_aside("looked_back", why=why.strip(), by=by.label)
    period.save(update_fields=KEPT)
    record(LookedBackTakenBack(pupil=pupil.pid, on=was.isoformat()), by=by)
    return period
