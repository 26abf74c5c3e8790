"""Maya's autumn up to Monday 23 November: her plan, its checks, and how each session went."""

from datetime import date
from decimal import Decimal

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Outcome, PlanVersion
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.progress.tests.test_trend import MAYA
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Presence, Slot
from endeavour.provision.tallies import marks_of
from endeavour.pupils.models import Pupil

AWAY = (date(2026, 10, 2), date(2026, 11, 6))
STAFF_ELSEWHERE = date(2026, 10, 14)


def mayas_autumn(maya: Pupil, priya: StaffActor, reid: StaffActor) -> PlanVersion:
    """24 sessions planned so far, 21 done, away for 2, no staff for 1; checks from 41 to 52."""
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
        say_agreement(version, whose="pupil", party="", answer="agrees", said_on=SEPTEMBER, by=priya)
    for day, value in MAYA:
        record_check(outcome_of(maya), on=day, value=Decimal(value), by=priya)
    for slot, day in sessions_of(maya):
        with on(day):
            _say(slot, day, maya, reid)
    return version


def outcome_of(pupil: Pupil) -> Outcome:
    found: Outcome = Outcome.objects.select_related("cycle__pupil").get(
        cycle__pupil=pupil, taken_out_on=None, position=1
    )
    return found


def sessions_of(pupil: Pupil, today: date = date(2026, 11, 23)) -> list[tuple[Slot, date]]:
    """Those that were due before the day, with their slots."""
    slots = {(slot.weekday, slot.at): slot for slot in Slot.objects.filter(provision__places__pupil=pupil)}
    due = [mark for marks in marks_of([pupil.pk], today=today).values() for mark in marks]
    return [(slots[mark.on.weekday(), mark.at], mark.on) for mark in due]


def _say(slot: Slot, day: date, pupil: Pupil, by: StaffActor) -> None:
    if day == STAFF_ELSEWHERE:
        log_session(slot=slot, on=day, outcome="not", reason="staff", by=by)
    elif day in AWAY:
        log_session(slot=slot, on=day, presences={pupil.pk: Presence.There.AWAY}, by=by)
    else:
        log_session(slot=slot, on=day, by=by)
