from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.register.actions.decide_concern import take_concern
from endeavour.register.concern_events import ConcernOpenedAgain
from endeavour.register.concerns_about import why_not_reopened
from endeavour.register.deciding_by import decide_by
from endeavour.register.models import Concern, ConcernStep


@act(Permission.DECIDE_CONCERNS)
def reopen_concern(
    concern: Concern, *, reason: str, word_back: str, seen: int | None = None, by: Actor
) -> ConcernStep:
    """What was decided was wrong, or more is known since: it is to be decided anew, by a day counted from now. What
    was decided stays to be read, and whoever raised the concern hears why it is open again."""
    held, today = take_concern(concern), clock.today()
    if why_not := why_not_reopened(held, today=today):
        raise Refused(why_not)
    refuse_overtaken(held.steps.count(), seen)
    refuse_no_reason(reason, "Enter why it is opened again.", field="reason")
    if not word_back.strip():
        raise Refused("Enter a line back to whoever raised it.", field="word_back")
    made: ConcernStep = ConcernStep.objects.create(
        school_id=by.school_id,
        concern=held,
        decision=ConcernStep.Decision.REOPENED,
        reason=reason.strip(),
        word_back=word_back.strip(),
        decided_on=today,
        decided_at=clock.now(),
        decided_by=by.label,
    )
    held.closed_on, held.decide_by = None, decide_by(today, by.school_id)
    held.save(update_fields=["closed_on", "decide_by"])
    record(ConcernOpenedAgain(pupil=held.pupil.pid, concern=held.code), by=by)
    return made
