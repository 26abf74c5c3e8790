"""What a pupil's overview tells of their cycle: their words, the plan, how it goes, what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.cycles import CycleNow
from endeavour.cycle.queries.own_words import OwnWords, own_words_of
from endeavour.cycle.queries.standing import CycleStanding, plan_now, standing_of
from endeavour.design.dates import full_date, long_day
from endeavour.desk.queries.pupil_next import Next, coming_up
from endeavour.desk.queries.pupil_page import StatusSentence
from endeavour.desk.queries.pupil_plan import PlanCard, plan_card
from endeavour.desk.queries.pupil_sentence import progress_sentence
from endeavour.provision.adjustments import adjustments_of
from endeavour.provision.one_pupil import support_of
from endeavour.pupils.queries import FamilyTie
from endeavour.schools.facts import calendar_of


@dataclass(frozen=True)
class Colleague:
    """A member of staff and what they are to the pupil."""

    name: str
    what: str


@dataclass(frozen=True)
class PupilStory:
    """`cycle` is the open one. `sentence` is missing where nothing is measured."""

    own_words: OwnWords | None
    cycle: CycleNow | None
    plan: PlanCard | None
    sentence: StatusSentence | None
    lead: str
    coming: tuple[Next, ...]
    colleagues: tuple[Colleague, ...]
    may_check: bool


def pupil_story(
    actor: StaffActor, pupil_id: int, name: str, people: Sequence[FamilyTie], *, today: date
) -> PupilStory | None:
    """Five statements, however long the story. Nothing for those who may not open plans."""
    if not actor.may(Permission.OPEN_PLANS):
        return None
    standings, calendar = standing_of(pupil_id), calendar_of(actor.school_id)
    supports = support_of(pupil_id, calendar=calendar, today=today)
    adjustments = adjustments_of([pupil_id], on=today).get(pupil_id, ())
    planned = plan_now(standings)
    plan = (
        plan_card(name, planned, supports, adjustments, people, calendar=calendar, today=today)
        if planned
        else None
    )
    running = plan is not None and plan.standing.closed_on is None
    return PupilStory(
        own_words=own_words_of([pupil_id]).get(pupil_id),
        cycle=next((one.now for one in standings if one.closed_on is None), None),
        plan=plan,
        sentence=progress_sentence(name, plan.goals) if plan and running else None,
        lead=_lead(name, plan, standings),
        coming=coming_up(plan, calendar=calendar) if plan else (),
        colleagues=_colleagues(plan) if plan and running else (),
        may_check=actor.may(Permission.RECORD_CHECKS),
    )


def _lead(name: str, plan: PlanCard | None, standings: Sequence[CycleStanding]) -> str:
    """Maya reads 52 words a minute, and started at 41. The review is on Tuesday 8 December."""
    newest = standings[0] if standings else None
    if newest is None or plan is None or newest is not plan.standing:
        return f"Cycle {newest.now.number} began on {full_date(newest.now.opened_on)}." if newest else ""
    if newest.closed_on is not None:
        return f"Cycle {newest.now.number} ended on {full_date(newest.closed_on)}."
    measured = [goal for goal in plan.goals if goal.outcome.target is not None]
    said = [measured[0].pictured.now_and_before] if len(measured) == 1 else []
    if newest.now.review_on is not None:
        said.append(f"The review is on {long_day(newest.now.review_on)}.")
    return " ".join(part for part in said if part)


def _colleagues(plan: PlanCard) -> tuple[Colleague, ...]:
    """Whoever gives support or answers for a goal, once each."""
    found: dict[str, list[str]] = {}
    for support in plan.supports:
        if support.leader:
            found.setdefault(support.leader, []).append(support.name)
    for number, goal in enumerate(plan.goals, 1):
        if goal.outcome.owner:
            what = "the goal" if len(plan.goals) == 1 else f"goal {number}"
            found.setdefault(goal.outcome.owner, []).append(f"answers for {what}")
    return tuple(Colleague(name, _capital("; ".join(what))) for name, what in found.items())


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
