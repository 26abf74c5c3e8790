"""Cycles under way and what is asked about them: makers for the tests of reviews."""

from datetime import date, datetime, time

from endeavour import clock
from endeavour.access.scope import school_scope
from endeavour.cycle.models import Cycle, Outcome, PlanVersion, Voice
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome, PlannedSupport
from endeavour.pupils.models import Pupil

SHARED_ON = date(2026, 9, 14)
READING = "Maya reads 56 words a minute"


def _contents(goals: tuple[str, ...]) -> PlanContents:
    return PlanContents(
        outcomes=tuple(PlannedOutcome(goal=goal, how_known="By counting") for goal in goals or (READING,)),
        supports=(PlannedSupport(key="reading1", name="Reading"),),
        review_on=date(2026, 12, 8),
    )


def make_cycle(pupil: Pupil, *goals: str, number: int = 1, shared_on: date = SHARED_ON) -> Cycle:
    """One whose plan was shared, with an outcome for each goal."""
    with school_scope(pupil.school_id):
        cycle: Cycle = Cycle.objects.create(
            school_id=pupil.school_id, pupil=pupil, number=number, opened_on=shared_on, opened_by="staff:1"
        )
        make_version(cycle, *goals, shared_on=shared_on)
        for position, goal in enumerate(goals or (READING,), 1):
            make_outcome(cycle, goal, position=position)
    return cycle


def make_version(cycle: Cycle, *goals: str, number: int = 1, shared_on: date = SHARED_ON) -> PlanVersion:
    """Shared, as it reads: its outcomes are no rows."""
    with school_scope(cycle.school_id):
        made: PlanVersion = PlanVersion.objects.create(
            school_id=cycle.school_id,
            cycle=cycle,
            number=number,
            contents=_contents(goals).to_json(),
            review_on=date(2026, 12, 8),
            shared_on=shared_on,
            shared_at=datetime.combine(shared_on, time(16), clock.LONDON),
            shared_by="staff:1",
        )
    return made


def make_outcome(
    cycle: Cycle, goal: str, *, position: int = 1, carried_from: str = "", area: str = ""
) -> Outcome:
    made: Outcome = Outcome.objects.create(
        school_id=cycle.school_id,
        cycle=cycle,
        position=position,
        goal=goal,
        area=area,
        by_when=date(2026, 12, 11),
        measure="Words a minute",
        carried_from=carried_from,
        starts_on=cycle.opened_on,
    )
    return made


def make_voice(cycle: Cycle, words: str, *, whose: str = "pupil", on: date = date(2026, 11, 20)) -> Voice:
    """Said, or where there are no words: chose not to say."""
    with school_scope(cycle.school_id):
        made: Voice = Voice.objects.create(
            school_id=cycle.school_id,
            pupil=cycle.pupil,
            cycle=cycle,
            whose=whose,
            answer="said" if words else "declined",
            said={"words": words} if words else {},
            said_on=on,
            gathered_by="staff:1",
            recorded_at=clock.now(),
        )
    return made


def goals_of(cycle: Cycle) -> list[Outcome]:
    with school_scope(cycle.school_id):
        return list(Outcome.objects.filter(cycle=cycle).order_by("position"))
