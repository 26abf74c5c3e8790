from django.db.models import QuerySet

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.closing import close_cycle, hold_cycle
from endeavour.cycle.models import Cycle, PlanVersion
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern, take_concern
from endeavour.register.concern_words import NewStep
from endeavour.register.concerns_about import has_open_concern
from endeavour.register.models import Concern, ConcernStep
from endeavour.register.supported import is_supported_from

Decision = ConcernStep.Decision


@act(Permission.DECIDE_CONCERNS)
def decide_on_concern(concern: Concern, *, step: NewStep, by: Actor) -> ConcernStep:
    """Decide a concern, and with "assess" begin the cycle in which that is done (Code 6.45, a should, to be confirmed).
    Where the assessment finds no SEN, that cycle ends with it."""
    pupil, today = concern.pupil, clock.today()
    hold_cycle(pupil)
    take_concern(concern)
    if step.decision == Decision.ASSESS and not _open_cycle(pupil).exists():
        begin_cycle(pupil, on=today, by=by)
    made = decide_concern(concern, step=step, by=by)
    if step.decision == Decision.NOT_SEN and _is_only_assessed(pupil):
        close_cycle(pupil, on=today, by=by)
    return made


def _open_cycle(pupil: Pupil) -> QuerySet[Cycle]:
    cycles: QuerySet[Cycle] = Cycle.objects.filter(pupil=pupil, closed_on__isnull=True)
    return cycles


def _is_only_assessed(pupil: Pupil) -> bool:
    """No plan was shared, no support is given or to come, and no other concern asks for it."""
    planned = PlanVersion.objects.filter(cycle__in=_open_cycle(pupil))
    return not (planned.exists() or is_supported_from(pupil.pk, clock.today()) or has_open_concern(pupil))
