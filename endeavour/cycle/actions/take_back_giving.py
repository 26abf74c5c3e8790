from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.events import PlanGivingTakenBack
from endeavour.cycle.models import PlanGiven


@act(Permission.SHARE_PLANS)
def take_back_giving(given: PlanGiven, *, why: str, by: Actor) -> PlanGiven:
    """It was written down by mistake: they don't have the plan. It stays, marked, and the plan is to be given again."""
    wrong: PlanGiven = (
        PlanGiven.objects.select_for_update(of=("self",))
        .select_related("version__cycle__pupil")
        .get(pk=given.pk)
    )
    refuse_no_reason(why, "Say why it is taken back.")
    if wrong.taken_back_at is not None:
        raise Refused("It has been taken back already.")
    wrong.mark_taken_back(why=why.strip(), by=by.label)
    version = wrong.version
    record(
        PlanGivingTakenBack(
            pupil=version.cycle.pupil.pid,
            version=version.code,
            number=version.number,
            recipient=wrong.party,
        ),
        by=by,
    )
    return wrong
