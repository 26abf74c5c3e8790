from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.change_of_status import begin
from endeavour.register.events import EhcPlanRecorded
from endeavour.register.models import StatusPeriod


@act(Permission.RECORD_SEN_SUPPORT)
def record_ehc_plan(pupil: Pupil, *, on: date, by: Actor) -> StatusPeriod:
    """Record that the local authority made an EHC plan; SEN support or none ends the day before."""
    period = begin(pupil, StatusPeriod.Code.PLAN, on=on, by=by)
    record(EhcPlanRecorded(pupil=pupil.pid, on=on.isoformat()), by=by)
    return period
