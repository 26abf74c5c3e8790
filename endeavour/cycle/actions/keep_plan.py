from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.cycle.events import PlanKept
from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.cycle.open_cycles import take_open_cycle
from endeavour.cycle.plan_contents import PlanContents
from endeavour.journeys.nested import put_together

NEXT_PLAN = "The next plan is made in the next cycle."


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
    held = take_open_cycle(cycle.pk, otherwise=NEXT_PLAN)
    draft: PlanDraft = PlanDraft.objects.select_for_update().get(cycle=held)
    wanted = contents.to_json()
    # The number alone doesn't say it: the page may have shown the draft of an earlier cycle.
    if seen is not None or draft.version != seen_version:
        started_from = (seen or PlanContents()).to_json()
        wanted = put_together(now=draft.contents, seen=started_from, wanted=wanted, last_by=draft.changed_by)
    if draft.contents == wanted:
        return draft
    draft.contents, draft.version = wanted, draft.version + 1
    draft.changed_at, draft.changed_by = clock.now(), by.label
    draft.save(update_fields=["contents", "version", "changed_at", "changed_by"])
    record(PlanKept(pupil=held.pupil.pid, number=held.number), by=by)
    return draft
