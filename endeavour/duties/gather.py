"""Facts for the law, for many pupils at once: a fixed number of statements, however many pupils."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.facts import CycleFacts, ReviewedCycle, cycle_facts, reviewed_cycles
from endeavour.duties.gather_concerns import concern_facts
from endeavour.duties.gather_cycles import cycle_duties, planning
from endeavour.law.facts.meetings import MeetingYear
from endeavour.law.facts.reports import ReportingYear
from endeavour.law.facts.school import Period, SchoolFacts
from endeavour.law.facts.subject import Facts
from endeavour.law.facts.telling import Adult, Notice, Responsibility, Telling
from endeavour.law.rule import Promise
from endeavour.law.school_year import school_year_of
from endeavour.pupils.queries import FamilyTie, family_ties
from endeavour.register.concern_facts import WeighedConcern, concerns_weighed_since
from endeavour.register.periods import PupilPeriod, periods_running_since
from endeavour.register.tellings import Told, tellings_of
from endeavour.schools.senco import senco_facts, senco_not_recorded

PLAN_ELSEWHERE = frozenset({Promise.PLAN.value})
RESPONSIBILITY = {"yes": Responsibility.YES, "no": Responsibility.NO, "not_known": Responsibility.NOT_KNOWN}


@dataclass(frozen=True)
class GatheredFacts:
    """One set of facts about a pupil or, without one, the school; `part` says which of several of its kind.

    `not_recorded`: promises of which what is asked may well exist, but outside Endeavour. What was met before `since`
    is over and gone; what wasn't stays asked, however old.
    """

    pupil_id: int | None
    part: str
    facts: Facts
    not_recorded: frozenset[str] = frozenset()
    since: date = date.min


def gather_pupils(school: SchoolFacts, pids: Iterable[str] | None = None) -> list[GatheredFacts]:
    """All that the rules about pupils may be told, of these pupils or of every one with SEN or a concern this year.

    Seventeen statements at most. Meetings and reports are told by the rooms that will keep them; until then the rules
    hear of none and say so.
    """
    year = school_year_of(school.today)
    periods = periods_running_since(year.first, pids)
    concerns = concerns_weighed_since(year.first, pids)
    adults = family_ties(
        {period.pupil_id for period in periods} | {concern.pupil_id for concern in concerns}, on=school.today
    )
    supported = [*periods, *_before(concerns, year.first)]
    tellings = tellings_of([period.id for period in supported], {period.pid for period in supported})
    by_pupil = _by_pupil(periods)
    cycles = _cycles(None if pids is None else list(by_pupil))
    found: list[GatheredFacts] = []
    for pupil_id, theirs in by_pupil.items():
        for period in theirs:
            part = period.started_on.isoformat()
            told = tellings.get(period.id, ())
            found.append(
                GatheredFacts(pupil_id, part, _telling(school, period, adults.get(pupil_id, ()), told))
            )
            known = cycles.of.get(pupil_id, ())
            unknown = PLAN_ELSEWHERE if period.from_file and not known else frozenset()
            found.append(GatheredFacts(pupil_id, part, planning(school, period, known), unknown))
        found.extend(GatheredFacts(pupil_id, str(year), facts) for facts in _year_of(school, theirs))
        found.extend(_of_cycles(school, pupil_id, theirs[-1], cycles, year.first))
    for concern in concerns:
        theirs = [period for period in supported if period.pupil_id == concern.pupil_id]
        told_of_support = [(period.started_on, tellings.get(period.id, ())) for period in theirs]
        people = _adults(adults.get(concern.pupil_id, ()))
        begun = [one for one in by_pupil.get(concern.pupil_id, ()) if not one.has_ehc_plan]
        found.extend(
            GatheredFacts(concern.pupil_id, concern.code, facts, since=year.first)
            for facts in concern_facts(school, concern, people, told_of_support, begun)
        )
    return found


def _by_pupil(periods: Iterable[PupilPeriod]) -> dict[int, list[PupilPeriod]]:
    found: dict[int, list[PupilPeriod]] = {}
    for period in periods:
        found.setdefault(period.pupil_id, []).append(period)
    return found


def _before(concerns: Iterable[WeighedConcern], day: date) -> list[PupilPeriod]:
    """Support that was over by the day, of pupils whose concern was: its letter told the family too."""
    pids = {concern.pid for concern in concerns if concern.closed_on and concern.closed_on < day}
    periods = periods_running_since(date.min, pids) if pids else []
    return [period for period in periods if period.ended_on is not None and period.ended_on < day]


def gather_school(school: SchoolFacts, school_id: int) -> list[GatheredFacts]:
    """What the rules about the school itself may be told: the post of SENCO and who holds it. Four statements."""
    post, services = senco_facts(school, school_id)
    unknown = senco_not_recorded(school_id)
    return [
        GatheredFacts(None, "post", post),
        *(
            GatheredFacts(None, part, facts, frozenset(promise for promise, of in unknown if of == part))
            for part, facts in services
        ),
    ]


@dataclass(frozen=True)
class _Cycles:
    """By pupil: the cycles, and their reviews by the cycle's number."""

    of: dict[int, tuple[CycleFacts, ...]]
    reviews: dict[int, dict[int, ReviewedCycle]]


def _cycles(pupil_ids: list[int] | None) -> _Cycles:
    return _Cycles(cycle_facts(pupil_ids), reviewed_cycles(pupil_ids))


def _of_cycles(
    school: SchoolFacts, pupil_id: int, latest: PupilPeriod, cycles: _Cycles, since: date
) -> Iterator[GatheredFacts]:
    each = cycle_duties(
        school,
        cycles.of.get(pupil_id, ()),
        cycles.reviews.get(pupil_id, {}),
        since=since,
        support_ended_on=latest.ended_on,
    )
    return (GatheredFacts(pupil_id, part, facts) for part, facts in each)


def _telling(
    school: SchoolFacts, period: PupilPeriod, adults: tuple[FamilyTie, ...], told: tuple[Told, ...]
) -> Telling:
    return Telling(
        school=school,
        pupil=period.pid,
        date_of_birth=period.date_of_birth,
        started_on=period.started_on,
        ended_on=period.ended_on,
        has_ehc_plan=period.has_ehc_plan,
        adults=_adults(adults),
        notices=tuple(Notice(t.recipient, t.sent_on, t.delivered_on) for t in told),
    )


def _adults(ties: tuple[FamilyTie, ...]) -> tuple[Adult, ...]:
    return tuple(Adult(a.code, RESPONSIBILITY[a.responsibility], a.may_be_contacted) for a in ties)


def _year_of(school: SchoolFacts, periods: list[PupilPeriod]) -> Iterator[Facts]:
    """What is asked once a school year, whatever the number of periods."""
    year = school_year_of(school.today)
    support = tuple(Period(p.started_on, p.ended_on) for p in periods if not p.has_ehc_plan)
    latest = periods[-1]
    yield MeetingYear(school=school, year=year, support=support)
    yield ReportingYear(
        school=school,
        year=year,
        date_of_birth=latest.date_of_birth,
        joined_on=latest.joined_on,
        left_on=latest.left_on,
    )
