from datetime import date, timedelta

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.design.date_range import ENDS, LOOKED_BACK_ON
from endeavour.pupils.models import Pupil
from endeavour.register.change_of_status import begin, finish, open_period
from endeavour.register.events import SupportEnded
from endeavour.register.models import StatusPeriod
from endeavour.schools.facts import why_no_school_day


@act(Permission.RECORD_SEN_SUPPORT)
def end_sen_support(
    pupil: Pupil, *, on: date, reason: str, watch_for: str, look_back_on: date, by: Actor
) -> StatusPeriod:
    """End SEN support with as much care as it was started: why, what to watch for, when to look back.

    `on` is its last day; "no SEN support" holds from the day after.
    """
    period = open_period(pupil, StatusPeriod.Code.SUPPORT)
    if period is None:
        raise Refused(f"{pupil.known_forename} is not getting SEN support, so there is none to end.")
    refuse_no_reason(reason, "Enter why the support ends.", field="reason")
    if not watch_for.strip():
        raise Refused("Enter what staff and family should watch for.", field="watch_for")
    for day, range_of, field in ((on, ENDS, "on"), (look_back_on, LOOKED_BACK_ON, "look_back_on")):
        if outside := range_of.why_not(day):
            raise Refused(outside, field=field)
    if look_back_on <= on:
        raise Refused("Look back on a day after the support has ended.", field="look_back_on")
    if shut := why_no_school_day(look_back_on, by.school_id):
        raise Refused(shut, field="look_back_on")
    finish(
        period,
        on=on,
        by=by,
        end_reason=reason.strip(),
        watch_for=watch_for.strip(),
        look_back_on=look_back_on,
    )
    begin(pupil, StatusPeriod.Code.NONE, on=on + timedelta(days=1), by=by)
    record(SupportEnded(pupil=pupil.pid, on=on.isoformat()), by=by)
    return period
