"""What a pupil's overview tells of their cycle: their words, the plan, how it goes, what is next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.cycles import CycleNow
from endeavour.cycle.queries.own_words import OwnWords, own_words_along, own_words_in
from endeavour.cycle.queries.standing import (
    Assessment,
    CycleStanding,
    asking_the_authority,
    cycles_along,
    plan_now,
    standings_in,
)
from endeavour.design.dates import full_date, long_day
from endeavour.law.school_days import SchoolCalendar
from endeavour.provision.one_pupil import Support, adjustments_along, lines_in, places_along, support_in
from endeavour.provision.queries import AdjustmentLine
from endeavour.pupil_pages.queries.pupil_next import Next, coming_up, plan_to_come
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.pupil_pages.queries.pupil_plan import PlanCard, plan_card
from endeavour.pupil_pages.queries.pupil_sentence import progress_sentence
from endeavour.pupils.one import one_pupil
from endeavour.pupils.queries import FamilyTie
from endeavour.register.record import (
    NeedLine,
    StatusLine,
    letters_along,
    needs_along,
    needs_in,
    statuses_along,
    statuses_in,
)
from endeavour.schools.facts import calendar_of
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared

SUPPORTED = ("K", "E")


@dataclass(frozen=True)
class Colleague:
    """A member of staff and what they are to the pupil."""

    name: str
    what: str


@dataclass(frozen=True)
class PupilStory:
    """`cycle` is the open one. `sentence` is missing where nothing is measured. `assessment`: what a review, of cycle
    `assessed_in`, decided to ask the local authority for."""

    own_words: OwnWords | None
    cycle: CycleNow | None
    plan: PlanCard | None
    sentence: StatusSentence | None
    lead: str
    coming: tuple[Next, ...]
    colleagues: tuple[Colleague, ...]
    may_check: bool
    may_plan: bool
    assessment: Assessment | None = None
    assessed_in: int = 0
    may_record_asked: bool = False


@dataclass(frozen=True)
class Known:
    """What the rooms know of one pupil. `letters`: the first days of support of which a letter is prepared. `supports`:
    what runs or is planned, none that has ended."""

    statuses: tuple[StatusLine, ...]
    letters: frozenset[str]
    needs: tuple[NeedLine, ...]
    own_words: OwnWords | None
    standings: tuple[CycleStanding, ...]
    supports: tuple[Support, ...]
    lines: tuple[AdjustmentLine, ...]
    calendar: SchoolCalendar

    def is_supported(self, today: date) -> bool:
        """On the day, or from a later one."""
        return any(
            line.code in SUPPORTED and (line.ends_on is None or line.ends_on >= today)
            for line in self.statuses
        )

    def has_work(self, today: date) -> bool:
        """Support, or a cycle that is open still."""
        return self.is_supported(today) or any(
            one.closed_on is None for one in _over_with_support(self.standings, self.statuses, today)
        )


_KNOWN = Prepared(
    lambda pupil_id, today: one_pupil(pupil_id).values_list(
        JSONRow(
            statuses=statuses_along(),
            letters=letters_along(),
            needs=needs_along(),
            own_words=own_words_along(),
            cycles=cycles_along(),
            places=places_along(going_on=today),
            lines=adjustments_along(),
        ),
        flat=True,
    ),
    date,
)


def known_of(pupil_id: int, school_id: int, *, today: date) -> Known:
    """Two statements, however long the story: the school's days, and all the rest."""
    told, calendar = _KNOWN.about(pupil_id, today), calendar_of(school_id)
    return Known(
        statuses=statuses_in(told["statuses"], on=today),
        letters=frozenset(told["letters"]),
        needs=needs_in(told["needs"]),
        own_words=own_words_in(told["own_words"]),
        standings=standings_in(told["cycles"]),
        supports=support_in(told["places"], calendar=calendar, today=today),
        lines=lines_in(told["lines"], on=today),
        calendar=calendar,
    )


def pupil_story(
    actor: StaffActor, known: Known, name: str, people: Sequence[FamilyTie], *, today: date
) -> PupilStory | None:
    """Nothing for those who may not open plans. No statement."""
    if not actor.may(Permission.OPEN_PLANS):
        return None
    calendar, standings = known.calendar, _over_with_support(known.standings, known.statuses, today)
    planned = plan_now(standings)
    plan = (
        plan_card(name, planned, known.supports, known.lines, people, calendar=calendar, today=today)
        if planned
        else None
    )
    asking = asking_the_authority(standings)
    running = plan is not None and plan.standing.closed_on is None
    return PupilStory(
        own_words=known.own_words,
        cycle=next((one.now for one in standings if one.closed_on is None), None),
        plan=plan,
        sentence=progress_sentence(name, plan.goals) if plan and running else None,
        lead=_lead(name, plan, standings),
        coming=(*coming_up(plan, calendar=calendar), *_to_come(plan, standings, calendar)) if plan else (),
        colleagues=_colleagues(plan) if plan and running else (),
        may_check=actor.may(Permission.RECORD_CHECKS),
        may_plan=actor.may(Permission.MAKE_PLANS),
        assessment=asking.assessment if asking else None,
        assessed_in=asking.now.number if asking else 0,
        may_record_asked=actor.may(Permission.DECIDE_REVIEWS),
    )


def _over_with_support(
    standings: Sequence[CycleStanding], statuses: Sequence[StatusLine], today: date
) -> list[CycleStanding]:
    """A cycle whose support's last day has passed is over from that night on, whenever the register is next gone
    through and the cycle closed."""
    supported = [line for line in statuses if line.code in SUPPORTED]
    last = max(supported, key=lambda line: line.starts_on).ends_on if supported else None
    if last is None or last >= today:
        return list(standings)
    return [
        replace(one, closed_on=last) if one.closed_on is None and one.now.opened_on <= last else one
        for one in standings
    ]


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


def _to_come(
    plan: PlanCard, standings: Sequence[CycleStanding], calendar: SchoolCalendar
) -> tuple[Next, ...]:
    newest = standings[0]
    begun = newest is not plan.standing and newest.closed_on is None
    return (plan_to_come(newest.now, calendar=calendar),) if begun else ()


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
