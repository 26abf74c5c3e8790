from datetime import date, timedelta

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.events import StatusTakenBack
from endeavour.register.models import StatusPeriod

Code = StatusPeriod.Code


@act(Permission.RECORD_SEN_SUPPORT)
def take_back_status(pupil: Pupil, *, recorded: date, by: Actor) -> None:
    """Undo SEN support or a plan that has not begun. What was to end the day before goes on."""
    rows = StatusPeriod.objects.select_for_update(of=("self",)).filter(pupil=pupil)
    coming = rows.filter(starts_on=recorded, code__in=[Code.SUPPORT, Code.PLAN], ends_on=None).first()
    if coming is None:
        raise Refused("That status was changed meanwhile. Look at the page again.")
    if coming.starts_on <= clock.today():
        raise Refused(f"It has begun, on {in_words(coming.starts_on)}. Correct its date, or end it.")
    if coming.notices.exists():
        raise Refused("A letter to the family tells of it already. Correct its date, and tell them.")
    coming.delete()
    before = rows.filter(ends_on=recorded - timedelta(days=1)).first()
    if before is not None:
        before.ends_on, before.ended_by = None, ""
        before.save(update_fields=["ends_on", "ended_by"])
    record(StatusTakenBack(pupil=pupil.pid, on=recorded.isoformat()), by=by)
