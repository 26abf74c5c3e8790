"""Plans for tests: Maya's, as it was agreed in September."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, PlanVersion
from endeavour.cycle.plan_contents import (
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
)
from endeavour.pupils.models import Pupil

SEPTEMBER = date(2026, 9, 14)
GOAL_DAY = date(2026, 12, 11)
AT_9_15 = tuple((weekday, time(9, 15)) for weekday in (0, 2, 4))


@contextmanager
def on(day: date, at: time = time(9)) -> Iterator[None]:
    """The clock held on a school morning."""
    with clock.at(datetime.combine(day, at, clock.LONDON)):
        yield


def reading_outcome(**different: Any) -> PlannedOutcome:
    said: dict[str, Any] = {
        "goal": "Maya reads 56 words in a minute",
        "how_known": "A one-minute check each Monday",
        "by_when": GOAL_DAY,
        "measure": "One-minute reading",
        "unit": "words a minute",
        "baseline": Decimal(41),
        "target": Decimal(56),
    }
    return PlannedOutcome(**{**said, **different})


def reading_support(leader: StaffActor, **different: Any) -> PlannedSupport:
    said: dict[str, Any] = {
        "key": "reading1",
        "serves": (1,),
        "name": "Reading with Mr Reid",
        "purpose": "Reads aloud with help at hard words",
        "minutes": 20,
        "times": AT_9_15,
        "leader_id": leader.person.pk,
        "starts_on": clock.today(),
    }
    return PlannedSupport(**{**said, **different})


def mayas_plan(leader: StaffActor, **different: Any) -> PlanContents:
    said: dict[str, Any] = {
        "strengths": "Maya tells good stories and is kind to others.",
        "barrier": "She stops at each long word.",
        "outcomes": (reading_outcome(),),
        "supports": (reading_support(leader),),
        "adjustments": (PlannedAdjustment(kind="owed", words="More time to read before she is asked"),),
        "at_home": "Read to Maya for ten minutes when you can.",
        "review_on": date(2026, 12, 8),
    }
    return PlanContents(**{**said, **different})


def kept(pupil: Pupil, contents: PlanContents, by: StaffActor) -> Cycle:
    """A cycle that has just begun, with this draft."""
    cycle = begin_cycle(pupil, on=clock.today(), by=by)
    keep_plan(cycle, contents=contents, seen_version=1, by=by)
    return cycle


def shared(pupil: Pupil, contents: PlanContents, by: StaffActor) -> PlanVersion:
    return share_plan(kept(pupil, contents, by), by=by)
