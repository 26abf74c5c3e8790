"""What teachers are asked this November: Miss Shah about her six pupils, by Friday; Year 5 has answered in part."""

from collections.abc import Iterator
from datetime import date, datetime, time

from endeavour.clock import LONDON
from endeavour.demo.people import Child, InventedSchool
from endeavour.demo.plan import Step
from endeavour.demo.plan_of_a_child import AnswerAbout, AroundPlan, AskTeachers
from endeavour.demo.population.dice import Dice

ASKED_ON, DUE_ON, FIRST = date(2026, 11, 17), date(2026, 11, 27), "maya-okafor"
HEARD = ("Reads more at home now.", "Joins in when we work in pairs.", "", "")


def rounds(school: InventedSchool, planned: frozenset[str]) -> Iterator[Step]:
    """`planned` are the children with a plan: only of these can anybody be asked."""
    with_plan = [child for child in school.children if child.key in planned]
    maya = school.child(FIRST)
    mine = sorted((c.key for c in with_plan if c.class_name == maya.class_name), key=lambda key: key != FIRST)
    yield _step(time(14, 0), "senco", AskTeachers(tuple(mine), DUE_ON))
    others = [child for child in with_plan if child.year == "5"]
    yield _step(time(14, 10), "senco", AskTeachers(tuple(child.key for child in others), DUE_ON))
    for number, child in enumerate(others[::2]):
        yield _step(time(15, 50, number), f"teacher-{child.class_name.lower()}", _answer(child))


def _answer(child: Child) -> AnswerAbout:
    dice = Dice(f"oakfield/feedback/{child.key}")
    word = dice.weighted(("on_track", "slower", "not_working", "not_enough"), (5, 3, 1, 1))
    return AnswerAbout(child.key, (word,), note=dice.pick(HEARD), used=dice.number(0, 2))


def _step(at: time, by: str, does: AroundPlan) -> Step:
    return Step(datetime.combine(ASKED_ON, at, LONDON), by, does)
