from datetime import date, timedelta

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.events import NeedTakenBack, StatusTakenBack
from endeavour.register.holding import hold_needs, hold_periods
from endeavour.register.models import Need, StatusPeriod

CAN_COME = (StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN)


@act(Permission.RECORD_SEN_SUPPORT)
def take_back_status(pupil: Pupil, *, recorded: date, by: Actor) -> None:
    """Undo SEN support or a plan that has not begun, and the need recorded with it. What was to end before goes on."""
    periods = hold_periods(pupil)
    coming = next(
        (p for p in periods if p.starts_on == recorded and p.code in CAN_COME and not p.ends_on), None
    )
    if coming is None:
        raise Refused("That status was changed meanwhile. Look at the page again.")
    if coming.starts_on <= clock.today():
        raise Refused(f"It has begun, on {in_words(coming.starts_on)}. Correct its date, or end it.")
    if coming.notices.exists():
        raise Refused("A letter to the family tells of it already. Correct its date, and tell them.")
    _take_back_needs_of(coming, by=by)
    coming.delete()
    before = next((p for p in periods if p.ends_on == recorded - timedelta(days=1)), None)
    if before is not None:
        before.ends_on, before.ended_by = None, ""
        before.save(update_fields=["ends_on", "ended_by"])
    record(StatusTakenBack(pupil=pupil.pid, on=recorded.isoformat()), by=by)


def _take_back_needs_of(coming: StatusPeriod, *, by: Actor) -> None:
    """Those that the same person recorded from the same day, which is still to come. Those below move up."""
    standing = hold_needs(coming.pupil)
    of_it = [n for n in standing if (n.starts_on, n.recorded_by) == (coming.starts_on, coming.started_by)]
    if not of_it:
        return
    Need.objects.filter(pk__in=[need.pk for need in of_it]).delete()
    left = [need for need in standing if need not in of_it]
    for place, need in enumerate(left, start=1):
        need.rank = place
    Need.objects.bulk_update(left, ["rank"])
    for _ in of_it:
        record(NeedTakenBack(pupil=coming.pupil.pid, on=coming.starts_on.isoformat()), by=by)
