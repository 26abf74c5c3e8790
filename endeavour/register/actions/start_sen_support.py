from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.design.date_range import STARTS_SOON
from endeavour.pupils.models import Pupil
from endeavour.register.actions.record_need import record_need
from endeavour.register.change_of_status import begin
from endeavour.register.events import SupportStarted
from endeavour.register.holding import hold_needs, hold_status
from endeavour.register.models import StatusPeriod


@act(Permission.RECORD_SEN_SUPPORT)
def start_sen_support(
    pupil: Pupil, *, on: date, difficulty: str, provision: str, need: str = "", by: Actor
) -> StatusPeriod:
    """Open a period of SEN support; "no SEN support" ends the day before. The database refuses an overlap. With it the
    type of need is recorded, where one is named that doesn't stand already.

    Both limbs of the definition are asked for (Children and Families Act 2014, section 20(1)): the learning
    difficulty or disability, and the special educational provision it calls for. Neither alone is enough.
    """
    if not difficulty.strip():
        raise Refused("Enter the learning difficulty or disability.", field="difficulty")
    if not provision.strip():
        raise Refused("Enter the special provision it calls for.", field="provision")
    if outside := STARTS_SOON.why_not(on):
        raise Refused(outside, field="on")
    hold_status(pupil)
    period = begin(
        pupil,
        StatusPeriod.Code.SUPPORT,
        on=on,
        by=by,
        difficulty=difficulty.strip(),
        provision=provision.strip(),
    )
    record(SupportStarted(pupil=pupil.pid, on=on.isoformat()), by=by)
    if need and need not in {one.type for one in hold_needs(pupil)}:
        record_need(pupil, kind=need, starts_on=on, by=by)
    return period
