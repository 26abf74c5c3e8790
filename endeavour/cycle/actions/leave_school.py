from collections.abc import Sequence
from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.closing import close_cycle, hold_cycle
from endeavour.provision.ending import end_adjustments, end_places, hold_support
from endeavour.pupils.actions.leave_roll import leave_roll
from endeavour.pupils.models import Pupil

WHY = "Left the school"


@act(Permission.IMPORT_PUPILS)
def leave_school(pupil: Pupil, *, on: date, by: Actor) -> None:
    """Record a pupil's last day here. Support, lines for lessons and the cycle end with it; the record stays, with the
    SEN status that the next school is told."""
    leave_together([pupil], on=on, by=by)


@act(Permission.IMPORT_PUPILS)
def leave_together(pupils: Sequence[Pupil], *, on: date, by: Actor) -> None:
    """The same of several: all of them or none."""
    hold_cycle(*pupils)
    hold_support(*pupils)
    for pupil in pupils:
        _leave(pupil, on, by)


def _leave(pupil: Pupil, on: date, by: Actor) -> None:
    leave_roll(pupil, on=on, by=by)
    end_places(pupil, on=on, why=WHY, by=by)
    end_adjustments(pupil, on=on, by=by)
    close_cycle(pupil, on=on, by=by)
