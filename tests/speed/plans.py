"""A plan with everything in it for the pupil whose page is measured: goals, checks, sessions, voices, answers."""

from datetime import date, timedelta
from decimal import Decimal

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Outcome
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, shared
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Slot
from endeavour.pupils.access import pupil_seen_by

WEEKS = 9


def give_plan(senco: StaffActor, pid: str) -> None:
    """Three goals, a check of each every week, and every session said."""
    with school_scope(senco.school_id), on(SEPTEMBER):
        pupil = pupil_seen_by(senco, pid)
        goals = tuple(reading_outcome(goal=f"Reads {number} pages") for number in range(3))
        version = shared(pupil, mayas_plan(senco, outcomes=goals), senco)
        own = NewVoice(whose="pupil", said_on=SEPTEMBER, said={"good": "Stories"}, how="in_person")
        record_voice(pupil, what=own, by=senco)
        say_agreement(version, whose="pupil", answer="agrees", said_on=SEPTEMBER, by=senco)
    with school_scope(senco.school_id):
        mine = list(Outcome.objects.filter(cycle__pupil=pupil))
        times = list(Slot.objects.filter(provision__places__pupil=pupil))
    for week in range(WEEKS):
        monday = SEPTEMBER + timedelta(weeks=week)
        with school_scope(senco.school_id), on(monday + timedelta(days=4)):
            for outcome in mine:
                record_check(outcome, on=monday, value=Decimal(41 + week), by=senco)
            for slot in times:
                day: date = monday + timedelta(days=slot.weekday)
                log_session(slot, on=day, presences={pupil.pk: "here"}, by=senco)
