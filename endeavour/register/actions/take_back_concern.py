from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.register.actions.decide_concern import take_concern
from endeavour.register.concern_events import ConcernTakenBack
from endeavour.register.concerns_about import LONGEST_REASON, why_not_taken_back
from endeavour.register.models import Concern, ConcernStep


@act(Permission.RAISE_CONCERNS)
def take_back_concern(concern: Concern, *, reason: str, by: Actor) -> ConcernStep:
    """Whoever raised it takes it back with a reason, while nothing is decided: it is closed, and stays to be read."""
    held = take_concern(concern)
    if why_not := why_not_taken_back(held, by=by):
        raise Refused(why_not)
    said = reason.strip()
    refuse_no_reason(reason, "Enter why you take it back.", field="reason")
    if len(said) > LONGEST_REASON:
        raise Refused(f"Use {LONGEST_REASON} letters or fewer.", field="reason")
    today, now = clock.today(), clock.now()
    made: ConcernStep = ConcernStep.objects.create(
        school_id=by.school_id,
        concern=held,
        decision=ConcernStep.Decision.TAKEN_BACK,
        reason=said,
        word_back=said,
        decided_on=today,
        decided_at=now,
        decided_by=by.label,
        heard_at=now,
    )
    held.closed_on = today
    held.save(update_fields=["closed_on"])
    record(ConcernTakenBack(pupil=held.pupil.pid, concern=held.code), by=by)
    return made
