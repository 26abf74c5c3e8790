"""A plan with everything in it for the pupil whose page is measured, and plans like it for all who get SEN support."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Agreement, Check, Cycle, Outcome, PlanDraft, PlanVersion, Voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, shared
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Slot
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.models import Pupil

WEEKS = 9
# The reviews of a school are spread over a term; a few are late.
LATEST, SPREAD = 4, 90
Row = TypeVar("Row", bound=Model)


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


def give_plans_like(model: Pupil, pupils: Sequence[Pupil]) -> None:
    """The same rows for each of the others; by the acts it would take minutes."""
    cycle = Cycle.objects.get(pupil=model)
    cycles = _made(_like(cycle, pupil_id=pupil.pk) for pupil in pupils)
    draft, version = PlanDraft.objects.get(cycle=cycle), PlanVersion.objects.get(cycle=cycle)
    _made(_like(draft, cycle_id=new.pk) for new in cycles)
    agreed = [_like(version, cycle_id=new.pk, review_on=_review_day(n)) for n, new in enumerate(cycles)]
    told = list(Agreement.objects.filter(version=version))
    _made(_like(answer, version_id=new.pk) for new in _made(agreed) for answer in told)
    said = list(Voice.objects.filter(pupil=model))
    _made(_like(voice, pupil_id=new.pupil_id, cycle_id=new.pk) for new in cycles for voice in said)
    for outcome in Outcome.objects.filter(cycle=cycle):
        checks = list(Check.objects.filter(outcome=outcome))
        goals = _made(_like(outcome, cycle_id=new.pk) for new in cycles)
        _made(_like(check, outcome_id=goal.pk) for goal in goals for check in checks)


def _review_day(number: int) -> date:
    return clock.today() + timedelta(days=number * 7 % SPREAD - LATEST)


def _like(row: Row, **different: Any) -> Row:
    """But for what is one's own: number and code."""
    kept = {field.attname for field in row._meta.concrete_fields} - {"id", "code"}
    return type(row)(**{**{name: getattr(row, name) for name in kept}, **different})


def _made(rows: Iterable[Row]) -> list[Row]:
    made = list(rows)
    return type(made[0])._default_manager.bulk_create(made) if made else []
