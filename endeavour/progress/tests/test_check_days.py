"""The day on which a check is due: weeks are counted from the last number, and a closed day waits for an open one."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.progress.check_days import check_due_on

AUTUMN = Days(date(2026, 9, 2), date(2026, 12, 18))
HALF_TERM = Days(date(2026, 10, 26), date(2026, 10, 30))
CALENDAR = SchoolCalendar(terms=(AUTUMN,), closed=(HALF_TERM,))


@dataclass
class Goal:
    target: Decimal | None = Decimal(56)
    baseline_on: date | None = date(2026, 11, 23)
    check_every_weeks: int = 1
    starts_on: date = date(2026, 11, 23)
    by_when: date = date(2026, 12, 11)


@pytest.mark.parametrize(
    ("goal", "last", "due"),
    [
        pytest.param(Goal(), None, date(2026, 11, 30), id="the first, a week after its first number"),
        pytest.param(Goal(check_every_weeks=2), None, date(2026, 12, 7), id="every two weeks"),
        pytest.param(Goal(), date(2026, 12, 1), date(2026, 12, 8), id="a week after the last"),
        pytest.param(Goal(), date(2026, 11, 18), date(2026, 11, 25), id="a check of what was carried on"),
        pytest.param(Goal(), date(2026, 6, 22), date(2026, 11, 23), id="never before the plan"),
        pytest.param(Goal(), date(2026, 12, 4), date(2026, 12, 11), id="the goal's day is not too late"),
        pytest.param(Goal(), date(2026, 12, 7), None, id="nothing past the goal's day"),
        pytest.param(Goal(target=None), None, None, id="no number to reach"),
        pytest.param(
            Goal(target=None), date(2026, 12, 1), None, id="no number to reach, though one was measured"
        ),
        pytest.param(Goal(baseline_on=None), None, None, id="no number to count from"),
    ],
)
def test_on_which_day(goal: Goal, last: date | None, due: date | None) -> None:
    assert check_due_on(goal, last, CALENDAR) == due


@pytest.mark.parametrize(
    ("last", "due"),
    [
        pytest.param(date(2026, 10, 19), date(2026, 11, 2), id="a holiday"),
        pytest.param(date(2026, 10, 17), date(2026, 11, 2), id="a weekend, then a holiday"),
        pytest.param(date(2026, 11, 7), date(2026, 11, 16), id="a weekend"),
    ],
)
def test_on_a_closed_day_it_waits(last: date, due: date) -> None:
    goal = Goal(baseline_on=date(2026, 9, 14), starts_on=date(2026, 9, 14))
    assert check_due_on(goal, last, CALENDAR) == due


def test_a_holiday_up_to_the_goals_day_leaves_no_day_for_it() -> None:
    goal = Goal(starts_on=date(2026, 9, 14), by_when=date(2026, 10, 30))
    assert check_due_on(goal, date(2026, 10, 19), CALENDAR) is None


def test_where_no_terms_are_recorded_every_weekday_is_one() -> None:
    nothing_known = SchoolCalendar(terms=())
    assert check_due_on(Goal(), date(2026, 11, 26), nothing_known) == date(2026, 12, 3)
    assert check_due_on(replace(Goal(), starts_on=date(2026, 11, 28)), None, nothing_known) == date(
        2026, 11, 30
    )
