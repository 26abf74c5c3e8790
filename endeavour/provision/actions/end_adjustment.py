from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.provision.events import AdjustmentEnded
from endeavour.provision.models import Adjustment


@act(Permission.MAKE_PLANS)
def end_adjustment(adjustment: Adjustment, *, on: date, by: Actor) -> Adjustment:
    """`on` is the last day on which it is done."""
    held: Adjustment = (
        Adjustment.objects.select_for_update(of=("self",)).select_related("pupil").get(pk=adjustment.pk)
    )
    if held.ends_on and held.ends_on <= on:
        raise Refused(f"It ended on {in_words(held.ends_on)}.", field="on")
    if on < held.starts_on:
        raise Refused(
            f"It started on {in_words(held.starts_on)}, so its last day is then or later.", field="on"
        )
    held.ends_on = on
    held.save(update_fields=["ends_on"])
    record(AdjustmentEnded(pupil=held.pupil.pid, adjustment=held.code, on=on.isoformat()), by=by)
    return held
