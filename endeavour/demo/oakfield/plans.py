"""Oakfield's plans of this autumn: Maya's and Sofia's as the stories have them, the others by a rule."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from endeavour.clock import LONDON
from endeavour.demo.oakfield.goals import GOALS, Pattern
from endeavour.demo.oakfield.groups import GROUPS, Group
from endeavour.demo.oakfield.stories import MAYA, SOFIA, TERM_GOAL, TERM_REVIEW, of_maya_and_sofia
from endeavour.demo.people import Child, InventedSchool
from endeavour.demo.plan import Step
from endeavour.demo.plan_of_a_child import (
    AroundPlan,
    Goal,
    HearVoice,
    ReadLines,
    SayChecks,
    SharePlan,
)
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.school_age import TODAY
from endeavour.demo.terms import THIS_YEAR

WITHOUT = {MAYA, SOFIA, "zara-patel", "amir-rahimi"}  # theirs are made apart, or not yet
# When the others' plans were made: the SENCO's Mondays and Tuesdays of September.
DAYS = (date(2026, 9, 15), date(2026, 9, 21), date(2026, 9, 22), date(2026, 9, 28))
STANDING_STILL, SLOW, ON_TRACK, REACHED = 0.1, 0.5, 0.95, 1.15

Made = tuple[SharePlan, tuple[tuple[date, int], ...], str]  # a plan, its checks, and who makes them


def of_children(school: InventedSchool) -> Iterator[Step]:
    yield from of_maya_and_sofia()
    checks: dict[tuple[date, str], list[tuple[str, int, int]]] = defaultdict(list)
    for number, (child, group) in enumerate(_with_a_group(school)):
        day = max(DAYS[number % len(DAYS)], group.began)
        made, measured, leader = _by_rule(child, group, day)
        yield from _voices(child, group, day)
        yield _step(day, time(14, number % 60), "senco", made)
        for on, value in measured:
            checks[on, leader].append((child.key, 1, value))
    for (on, leader), values in checks.items():
        yield _step(on, time(15, 40), leader, SayChecks(on, tuple(values)))
    yield from _readers(school)


def _with_a_group(school: InventedSchool) -> Iterator[tuple[Child, Group]]:
    """Each child with support, by the first group that gives it."""
    for child in school.children:
        group = next((group for group in GROUPS if child.key in group.pupils), None)
        if group is not None and child.key not in WITHOUT and child.status_on(TODAY) in "KE":
            yield child, group


def _by_rule(child: Child, group: Group, day: date) -> Made:
    dice, pattern = Dice(f"oakfield/plans/{child.key}"), GOALS[group.library]
    start = dice.number(*pattern.start)
    target = start + pattern.gain
    plan = SharePlan(
        child.key,
        strengths=pattern.words.strengths[dice.number(0, len(pattern.words.strengths) - 1)].format(
            child.forename
        ),
        barrier=pattern.words.barrier,
        goals=(_goal(child, group, pattern, start, target),),
        lessons=pattern.words.lessons[: dice.number(2, 3)],
        at_home=pattern.words.at_home,
        review_on=TERM_REVIEW,
        answers=tuple(_answers(dice)),
    )
    return plan, tuple(_measured(dice, day, start, pattern.gain)), group.leader


def _goal(child: Child, group: Group, pattern: Pattern, start: int, target: int) -> Goal:
    name = child.preferred_forename or child.forename
    return Goal(
        pattern.goal.format(name, target),
        pattern.how_known,
        pattern.measure,
        pattern.unit,
        start,
        target,
        TERM_GOAL,
        group.leader,
        every_weeks=2,
        area=pattern.words.area,
    )


def _measured(dice: Dice, day: date, start: int, gain: int) -> Iterator[tuple[date, int]]:
    """Every second week from the start, as quick as the dice say, and never quite straight."""
    pace = dice.weighted((STANDING_STILL, SLOW, ON_TRACK, REACHED), (1, 2, 6, 1))
    whole = (TERM_GOAL - day).days
    open_days = [each for term in THIS_YEAR for each in term.days()]
    for on in (day + timedelta(days=14 * each) for each in range(6)):
        if on in open_days and on < TODAY:
            wobble = dice.number(-1, 1) if gain > 6 and on > day else 0
            yield on, max(0, round(start + gain * pace * (on - day).days / whole) + wobble)


def _answers(dice: Dice) -> Iterator[tuple[str, str, str]]:
    yield "pupil", "agrees", ""
    said = dice.weighted(("agrees", "in_part", "talk"), (19, 2, 1))
    words = "Yes to the help. Not at the same time as art." if said == "in_part" else ""
    yield "family", said, words


def _voices(child: Child, group: Group, day: date) -> Iterator[Step]:
    dice, pattern = Dice(f"oakfield/voices/{child.key}"), GOALS[group.library]
    if dice.chance(0.85):
        said = (("helps", dice.pick(pattern.words.likes)), ("hard", dice.pick(pattern.words.hard)))
        how = "drawn" if child.year in "R1" else "in_person"
        yield _step(
            day, time(11, 30), "senco", HearVoice(child.key, "pupil", said, "said", how, group.leader)
        )
    else:
        yield _step(day, time(11, 30), "senco", HearVoice(child.key, "pupil", (), "declined"))
    if dice.chance(0.7):
        hopes = (("hopes", dice.pick(pattern.words.hopes)),)
        how = dice.pick(("in_person", "phone", "written"))
        yield _step(day, time(11, 40), "senco", HearVoice(child.key, "family", hopes, "said", how))


def _readers(school: InventedSchool) -> Iterator[Step]:
    """Read within the week, but for a few that wait: all of Maya's have been read, Finley's not by his teacher."""
    children = {child.key: child for child in school.children}
    for number, person in enumerate(
        each for each in school.staff if each.role in ("class_teacher", "assistant")
    ):
        dice = Dice(f"oakfield/readers/{person.key}")
        mine = [key for key in sorted(children) if dice.chance(0.02) and key != MAYA]
        mine += ["finley-ward"] if person.role == "class_teacher" else []
        for day in (date(2026, 9, 18), date(2026, 10, 2), date(2026, 11, 13)):
            yield _step(day, time(16, number), person.key, ReadLines(tuple(mine)))


def _step(day: date, at: time, by: str, does: AroundPlan) -> Step:
    return Step(datetime.combine(day, at, LONDON), by, does)
