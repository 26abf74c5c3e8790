from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.register.concern_events import DecisionHeard
from endeavour.register.models import Concern, ConcernStep


@act(Permission.RAISE_CONCERNS)
def hear_step(concern: Concern, *, seen: int, by: Actor) -> int:
    """Whoever raised it has read the first `seen` of what was decided; answers how much they have still to read: what
    was decided between their page and their press is new to them.
    """
    if concern.raised_by != by.label:
        raise Refused("Only whoever raised a concern can say that they have seen what was decided.")
    steps = list(concern.steps.order_by("decided_at", "pk"))
    read = [step.pk for step in steps[:seen]]
    new = ConcernStep.objects.filter(pk__in=read, heard_at__isnull=True).update(heard_at=clock.now())
    if new:
        record(DecisionHeard(pupil=concern.pupil.pid, concern=concern.code), by=by)
    return sum(step.heard_at is None for step in steps[seen:])
