from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import PlanKept
from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.journeys.nested import put_together


@act(Permission.MAKE_PLANS)
def keep_plan(
    cycle: Cycle,
    *,
    contents: PlanContents,
    seen_version: int,
    seen: PlanContents | None = None,
    by: Actor,
) -> PlanDraft:
    """Keep what was typed so far, however little. `seen` is what the writer started from.

    Where somebody else kept something meanwhile the two are put together; a part that both changed is a clash.
    """
    draft: PlanDraft = PlanDraft.objects.select_for_update().get(cycle=cycle)
    if cycle.closed_on is not None:
        raise Refused(f"Cycle {cycle.number} has ended. The next plan is made in the next cycle.")
    wanted = contents.to_json()
    if draft.version != seen_version:
        started_from = (seen or PlanContents()).to_json()
        wanted = put_together(now=draft.contents, seen=started_from, wanted=wanted)
    if draft.contents == wanted:
        return draft
    draft.contents, draft.version = wanted, draft.version + 1
    draft.changed_at, draft.changed_by = clock.now(), by.label
    draft.save(update_fields=["contents", "version", "changed_at", "changed_by"])
    record(PlanKept(pupil=cycle.pupil.pid, number=cycle.number), by=by)
    return draft
