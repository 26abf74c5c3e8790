from datetime import date, timedelta

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.design.date_range import STARTS_SOON
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.change_of_status import FIRST_DAY, HAS, Code
from endeavour.register.events import StatusStartCorrected
from endeavour.register.holding import hold_periods
from endeavour.register.models import StatusPeriod

SINCE_THE_ACT = (Code.SUPPORT, Code.PLAN)


@act(Permission.RECORD_SEN_SUPPORT)
def correct_status_start(
    pupil: Pupil, *, starts_on: date, recorded: date | None = None, by: Actor
) -> StatusPeriod:
    """Put right since when a status holds, as after a list without dates was brought in: the present one, or the
    one that is `recorded` from a day.

    The status that ended the day before follows the change; nothing else may be touched by it.
    """
    period, before = _last_two(pupil, recorded)
    was = period.starts_on
    if outside := STARTS_SOON.why_not(starts_on):
        raise Refused(outside, field="on")
    if period.ends_on is not None and starts_on > period.ends_on:
        raise Refused(f"That status ended on {in_words(period.ends_on)}. Enter an earlier day.", field="on")
    if period.code in SINCE_THE_ACT and starts_on < FIRST_DAY:
        began = in_words(FIRST_DAY)
        raise Refused(
            f"SEN support and EHC plans began on {began}. Enter that day or a later one.", field="on"
        )
    if before is None and starts_on < pupil.date_of_birth:
        born = in_words(pupil.date_of_birth)
        raise Refused(f"{pupil.known_forename} was born on {born}. Enter a later day.", field="on")
    moved = [before] if before is not None and _follows(before, was, starts_on) else []
    period.starts_on = starts_on
    # Whichever shrinks goes first, for the database lets no two hold on one day.
    for row in [period, *moved] if starts_on > was else [*moved, period]:
        row.save(update_fields=["starts_on", "ends_on"])
    record(StatusStartCorrected(pupil=pupil.pid, was=was.isoformat(), on=starts_on.isoformat()), by=by)
    return period


def _last_two(pupil: Pupil, recorded: date | None) -> tuple[StatusPeriod, StatusPeriod | None]:
    """The present one, not one that is still to come unless that is meant, and the one before it."""
    last = recorded or clock.today()
    periods = [period for period in reversed(hold_periods(pupil)) if period.starts_on <= last]
    if not periods:
        raise Refused(f"No SEN status is recorded for {pupil.known_forename} yet.")
    if recorded and periods[0].starts_on != recorded:
        raise Refused("That status was changed meanwhile. Open the pupil’s page again.")
    return periods[0], periods[1] if len(periods) > 1 else None


def _follows(before: StatusPeriod, was: date, starts_on: date) -> bool:
    """Two that touched go on touching; a gap may shrink or grow but never close over the other."""
    day_before = starts_on - timedelta(days=1)
    if day_before < before.starts_on:
        held, since = HAS[Code(before.code)], in_words(before.starts_on)
        raise Refused(f"Before it, {held} is recorded from {since}. Enter a day after that.", field="on")
    touched = before.ends_on == was - timedelta(days=1)
    if not touched and (before.ends_on is None or before.ends_on <= day_before):
        return False
    before.ends_on = day_before
    return True
