from datetime import date, timedelta

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.change_of_status import begin, finish, open_period
from endeavour.register.events import EhcPlanEnded
from endeavour.register.models import StatusPeriod


@act(Permission.RECORD_SEN_SUPPORT)
def end_ehc_plan(pupil: Pupil, *, on: date, reason: str, by: Actor) -> StatusPeriod:
    """Record that the local authority ceased the plan. SEN support can start on the day after."""
    period = open_period(pupil, StatusPeriod.Code.PLAN)
    if period is None:
        raise Refused(f"{pupil.known_forename} has no EHC plan recorded, so there is none to end.")
    refuse_no_reason(reason, "Enter why the plan ended.", field="reason")
    finish(period, on=on, by=by, end_reason=reason.strip())
    begin(pupil, StatusPeriod.Code.NONE, on=on + timedelta(days=1), by=by)
    record(EhcPlanEnded(pupil=pupil.pid, on=on.isoformat()), by=by)
    return period
