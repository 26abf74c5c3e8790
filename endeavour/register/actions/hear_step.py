from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.register.concern_events import DecisionHeard
from endeavour.register.models import Concern, ConcernStep


@act(Permission.RAISE_CONCERNS)
def hear_step(concern: Concern, *, by: Actor) -> int:
    """Whoever raised it has seen what was decided; answers how many steps were new to them."""
    if concern.raised_by != by.label:
        raise Refused("Only whoever raised a concern can say that they have seen what was decided.")
    new = ConcernStep.objects.filter(concern=concern, heard_at__isnull=True).update(heard_at=clock.now())
    if new:
        record(DecisionHeard(pupil=concern.pupil.pid, concern=concern.code), by=by)
    return int(new)
