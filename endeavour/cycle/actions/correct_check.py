from decimal import Decimal

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.actions.record_check import CHECKS_STAND
from endeavour.cycle.events import CheckCorrected
from endeavour.cycle.models import Check
from endeavour.cycle.open_cycles import take_open_cycle
from endeavour.progress.values import measured


@act(Permission.RECORD_CHECKS)
def correct_check(check: Check, *, value: Decimal, why: str, by: Actor) -> Check:
    """The wrong number stays, replaced, with the reason; the right one takes its place."""
    cycle = take_open_cycle(check.outcome.cycle_id, otherwise=CHECKS_STAND)
    wrong: Check = Check.objects.select_for_update(of=("self",)).select_related("outcome").get(pk=check.pk)
    refuse_no_reason(why, "Say why the number is corrected.")
    if wrong.replaced_at is not None:
        raise Refused("This check has been corrected already. Look at the newer one.")
    value = measured(value)
    if value == wrong.value:
        return wrong
    wrong.replaced_at, wrong.replaced_by, wrong.replaced_why = clock.now(), by.label, why.strip()
    wrong.save(update_fields=["replaced_at", "replaced_by", "replaced_why"])
    right: Check = Check.objects.create(
        school_id=by.school_id,
        outcome=wrong.outcome,
        on=wrong.on,
        value=value,
        note=wrong.note,
        taken_in=wrong.taken_in,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    event = CheckCorrected(pupil=cycle.pupil.pid, outcome=wrong.outcome.code, on=wrong.on.isoformat())
    record(event, by=by)
    return right
