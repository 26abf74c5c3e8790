from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.actions.record_check import CHECKS_STAND
from endeavour.cycle.events import CheckTakenBack
from endeavour.cycle.models import Check
from endeavour.cycle.open_cycles import take_open_cycle


@act(Permission.RECORD_CHECKS)
def take_back_check(check: Check, *, why: str, by: Actor) -> Check:
    """Nothing takes its place: it was another child's, or never measured. It stays in the history, with the reason."""
    cycle = take_open_cycle(check.outcome.cycle_id, otherwise=CHECKS_STAND)
    wrong: Check = Check.objects.select_for_update(of=("self",)).select_related("outcome").get(pk=check.pk)
    refuse_no_reason(why, "Say why the check is taken back.")
    if wrong.replaced_at is not None:
        raise Refused(
            "This check has been corrected or taken back already. Look at the checks as they are now."
        )
    wrong.replaced_at, wrong.replaced_by, wrong.replaced_why = clock.now(), by.label, why.strip()
    wrong.save(update_fields=["replaced_at", "replaced_by", "replaced_why"])
    record(CheckTakenBack(pupil=cycle.pupil.pid, outcome=wrong.outcome.code, on=wrong.on.isoformat()), by=by)
    return wrong
