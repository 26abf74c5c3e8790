from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.closing import close_cycle, hold_cycle
from endeavour.provision.ending import end_places, hold_support
from endeavour.pupils.models import Pupil
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.models import StatusPeriod

WHY = "SEN support has ended"


@act(Permission.RECORD_SEN_SUPPORT)
def end_support(
    pupil: Pupil, *, on: date, reason: str, watch_for: str, look_back_on: date, by: Actor
) -> StatusPeriod:
    """End SEN support with care, and with it what was given and asked for it: places, sessions, the cycle. `on` is the
    last day of all of it. What is done in every lesson stays: some of it is owed without SEN (Equality Act 2010 s.20).
    """
    hold_cycle(pupil)
    hold_support(pupil)
    period = end_sen_support(
        pupil, on=on, reason=reason, watch_for=watch_for, look_back_on=look_back_on, by=by
    )
    end_places(pupil, on=on, why=WHY, by=by)
    close_cycle(pupil, on=on, by=by)
    return period
