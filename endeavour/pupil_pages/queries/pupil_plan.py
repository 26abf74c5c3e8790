"""The plan as it stands on a pupil's page: what we want, what is given, every lesson, at home, who agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.pictures import picture_of
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.standing import Answered, CycleStanding
from endeavour.cycle.words import NOT_ENOUGH, SIGNS
from endeavour.design.dates import day_and_month, full_date
from endeavour.design.numbers import how_often, in_words
from endeavour.law.school_days import SchoolCalendar
from endeavour.progress.picture import Pictured
from endeavour.provision.one_pupil import Support
from endeavour.provision.queries import AdjustmentLine
from endeavour.provision.tallies import Mark, Tally
from endeavour.provision.words import listed
from endeavour.pupils.queries import FamilyTie

WHY_NOT = {
    "away": "away for {}",
    "did_not_come": "did not come to {}",
    "staff": "no staff for {}",
    "closed": "school closed for {}",
    "other": "another reason for {}",
    "not_said": "not written down for {}",
}
BOXES = {"done": "done", "part": "part", "staff": "staff", "not_said": "open"}


@dataclass(frozen=True)
class Goal:
    outcome: OutcomeLine
    pictured: Pictured

    @property
    def word(self) -> str:
        """The review's, once it is given; until then what the checks suggest. Empty where nothing tells yet."""
        word = self.outcome.word or self.pictured.word
        return "" if word == NOT_ENOUGH[0] else word

    @property
    def sign(self) -> str:
        return SIGNS.get(self.word, "early")


@dataclass(frozen=True)
class Given:
    """One support in words, planned beside done."""

    name: str
    leader: str
    sentence: str
    since: date
    tally: Tally
    missed: str
    sessions: tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class PlanCard:
    standing: CycleStanding
    goals: tuple[Goal, ...]
    supports: tuple[Given, ...]
    adjustments: tuple[AdjustmentLine, ...]
    agreed: str
    others: str
    read: str

    @property
    def drawn(self) -> tuple[Goal, ...]:
        """The goals that have something to draw."""
        return tuple(goal for goal in self.goals if goal.outcome.target is not None or goal.outcome.checks)


def plan_card(
    name: str,
    standing: CycleStanding,
    supports: Sequence[Support],
    adjustments: tuple[AdjustmentLine, ...],
    people: Sequence[FamilyTie],
    *,
    calendar: SchoolCalendar,
    today: date,
) -> PlanCard:
    names = {"": name, **{person.code: person.name for person in people}}
    agreed, others = _agreed(standing.answers, names)
    return PlanCard(
        standing=standing,
        goals=tuple(
            Goal(
                outcome,
                picture_of(
                    outcome,
                    name=name,
                    calendar=calendar,
                    today=today,
                    changes=standing.changes,
                    said=outcome.word,
                    is_over=standing.closed_on is not None,
                ),
            )
            for outcome in standing.outcomes
        ),
        supports=tuple(given(support, today) for support in supports),
        adjustments=adjustments,
        agreed=agreed,
        others=others,
        read=_read(standing),
    )


def given(support: Support, today: date) -> Given:
    """Reading with Mr Reid, 20 minutes, three times a week, from 14 September."""
    line = support.line
    led = f" with {line.leader}" if line.leader and line.leader not in line.name else ""
    week = how_often(line.times_a_week)
    times = f", {week} a week" if line.times_a_week else ""
    until = f" until {_day(support.until, today)}" if support.until else ""
    began = f"from {_day(support.since, today)}{until}"
    return Given(
        name=line.name,
        leader=line.leader,
        sentence=f"{line.name}{led}, {line.minutes} minutes{times}, {began}.",
        since=support.since,
        tally=line.tally,
        missed=missed_in_words(line.tally),
        sessions=tuple((mark.on, box_of(mark)) for mark in support.marks),
    )


def missed_in_words(tally: Tally) -> str:
    """Away for two, no staff for one."""
    said = ", ".join(WHY_NOT[why].format(in_words(count)) for why, count in tally.missed)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def box_of(mark: Mark) -> str:
    return BOXES.get(mark.what, "not")


def _day(day: date, today: date) -> str:
    return day_and_month(day) if abs((day - today).days) < 300 else full_date(day)


def _agreed(answers: Sequence[Answered], names: dict[str, str]) -> tuple[str, str]:
    """Who agrees, since when; and what the others said. Of a parent only that they answered: another may read along."""
    who = [(names.get(one.party) or one.name or "Someone who has left", one) for one in answers]
    agreeing = [(name, one.said_on) for name, one in who if one.answer == "agrees"]
    last = max((day for _, day in agreeing), default=None)
    agree = "agrees" if len(agreeing) == 1 else "agree"
    agreed = f"{listed([name for name, _ in agreeing])} {agree}, {day_and_month(last)}." if last else ""
    words = {"in_part": "agrees in part", "disagrees": "does not agree", "talk": "wants to talk"}
    others = [(name, words[one.answer], one.whose == "adult") for name, one in who if one.answer in words]
    said = [f"{name} {what}." for name, what, adult in others if not adult]
    if answered := [name for name, _, adult in others if adult]:
        said.append(f"{listed(answered)} {'has' if len(answered) == 1 else 'have'} answered: see the plan.")
    return agreed, " ".join(said)


def _read(standing: CycleStanding) -> str:
    if not standing.given:
        return ""
    if standing.read == 0:
        return "No staff have read their lines yet."
    if standing.read < standing.given:
        return f"{standing.read} of {standing.given} staff have read their lines."
    return (
        "The one member of staff has read their lines."
        if standing.given == 1
        else f"All {standing.given} staff have read their lines."
    )
