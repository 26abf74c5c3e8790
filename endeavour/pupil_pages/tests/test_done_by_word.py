"""A review may call a goal done whose number is not reached: no page says then that it was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from endeavour.cycle.pictures import picture_of
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupil_pages.queries.pupil_plan import Goal
from endeavour.pupil_pages.queries.pupil_sentence import progress_sentence

TODAY = date(2026, 12, 8)
LINE = OutcomeLine(
    id=1,
    code="a",
    cycle_id=1,
    position=1,
    area="",
    goal="Poppy takes turns",
    how_known="",
    by_when=date(2026, 12, 11),
    measure="Turns",
    unit="turns",
    baseline=Decimal(1),
    baseline_on=date(2026, 9, 14),
    target=Decimal(5),
    check_every_weeks=1,
    owner_id=None,
    owner="",
    starts_on=date(2026, 9, 14),
    carried_from="",
    began_as="a",
    checks=((date(2026, 11, 2), Decimal(3)), (date(2026, 12, 1), Decimal(4))),
    provision_ids=(),
    word="done",
)


def _goal(**different: Any) -> Goal:
    line = replace(LINE, **different)
    calendar = SchoolCalendar(terms=())
    return Goal(line, picture_of(line, name="Poppy", calendar=calendar, today=TODAY, said=line.word))


REACHED = ((date(2026, 12, 1), Decimal(5)),)


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        ([_goal(checks=REACHED)], "Poppy has reached the goal of 5 turns."),
        (
            [_goal()],
            "The review says that Poppy’s goal is done: the last number is 4, and the goal was 5 turns.",
        ),
        ([_goal(checks=REACHED), _goal(checks=REACHED)], "Poppy has reached 2 of 2 goals."),
        ([_goal(checks=REACHED), _goal()], "Poppy is done with 2 of 2 goals."),
    ],
)
def test_only_what_the_checks_reached_is_said_to_be_reached(goals: list[Goal], said: str) -> None:
    sentence = progress_sentence("Poppy", goals)
    assert sentence is not None
    assert f"{sentence.strong}{sentence.rest}" == said
