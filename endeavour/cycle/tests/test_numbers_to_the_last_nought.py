"""A measured number arrives as the database holds it, however its row comes: through no float."""

from datetime import date
from decimal import Decimal

import pytest

from endeavour import clock
from endeavour.cycle.models import Check, Outcome
from endeavour.cycle.queries.checks import outcome_story
from endeavour.cycle.queries.outcomes import OutcomeLine, outcomes_of
from endeavour.cycle.queries.standing import standing_of
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.reviews import make_cycle

NUMBERS = ("0.30", "12.30", "999999.99", "41.00", "-0.10")


@pytest.fixture
def outcome(at_oakfield: School, maya: Pupil) -> Outcome:
    found: Outcome = Outcome.objects.get(cycle=make_cycle(maya))
    found.baseline, found.target = Decimal("0.1") + Decimal("0.2"), Decimal("12.30")
    found.baseline_on = found.starts_on
    found.save()
    for day, value in enumerate(NUMBERS, 1):
        _check(found, date(2026, 10, day), value)
    _check(found, date(2026, 10, 1), "12.40", replaced=True)
    return found


def _check(outcome: Outcome, day: date, value: str, *, replaced: bool = False) -> None:
    Check.objects.create(
        school_id=outcome.school_id,
        outcome=outcome,
        on=day,
        value=Decimal(value),
        recorded_at=clock.now(),
        recorded_by="staff:1",
        replaced_at=clock.now() if replaced else None,
        replaced_by="staff:1" if replaced else "",
    )


def test_of_a_goal(outcome: Outcome, maya: Pupil) -> None:
    story = outcome_story(outcome)
    (standing,) = standing_of(maya.pk)
    for line in (story.line, *outcomes_of([outcome.cycle_id])[outcome.cycle_id], *standing.outcomes):
        _is_exact(line)
    assert [str(check.value) for check in reversed(story.checks)] == [*NUMBERS]
    assert [str(wrong.value) for check in story.checks for wrong in check.wrong] == ["12.40"]


def _is_exact(line: OutcomeLine) -> None:
    assert (str(line.baseline), str(line.target)) == ("0.30", "12.30")
    assert [str(value) for _day, value in line.checks] == [*NUMBERS]
