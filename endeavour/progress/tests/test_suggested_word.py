"""Each word that the checks suggest, on both sides of each border, with the rule that the page says beside it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from endeavour.progress.tests.test_trend import MONDAYS, towards, weekly
from endeavour.progress.trend import (
    DONE,
    LATE_RULES,
    NOT_CHECKED_RULE,
    NOT_WORKING,
    ON_TRACK,
    RULES,
    SLOWER,
    progress,
)

RISING, FALLING = (10, 11, 12, 13), (30, 29, 28, 27)
# Ten weeks from the start, where one a week leads to 20, up or down.
BY = MONDAYS[0] + timedelta(weeks=10)
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("values", "target", "word"),
    [
        (RISING, 13, DONE),
        (RISING, 13.01, ON_TRACK),
        (RISING, 20, ON_TRACK),
        (RISING, 20.01, SLOWER),
        (RISING, 30, SLOWER),
        (RISING, 30.01, NOT_WORKING),
        (FALLING, 27, DONE),
        (FALLING, 26.99, ON_TRACK),
        (FALLING, 20, ON_TRACK),
        (FALLING, 19.99, SLOWER),
        (FALLING, 10, SLOWER),
        (FALLING, 9.99, NOT_WORKING),
        (RISING[:2], 11, DONE),
        (RISING[:1], 10, ""),
        (RISING[:3], 12.01, ""),
        (RISING[:3], 90, ""),
    ],
)
def test_each_word_from_one_border_to_the_next(values: tuple[float, ...], target: float, word: str) -> None:
    found = towards(target, *values, by=BY, today=MONDAYS[3] + ONE_DAY)
    assert (found.word, found.rule) == (word, RULES[word])


@pytest.mark.parametrize(
    ("target", "on_the_day", "the_day_after"),
    [
        (20, ON_TRACK, NOT_WORKING),
        (16, ON_TRACK, SLOWER),
        (16.01, ON_TRACK, NOT_WORKING),
        (30, SLOWER, NOT_WORKING),
        (13, DONE, DONE),
    ],
)
def test_the_goals_day_is_the_last_on_which_the_trend_counts(
    target: float, on_the_day: str, the_day_after: str
) -> None:
    before = towards(target, *RISING, by=BY, today=BY)
    assert (before.word, before.rule) == (on_the_day, RULES[on_the_day])
    after = towards(target, *RISING, by=BY, today=BY + ONE_DAY)
    assert (after.word, after.rule) == (the_day_after, {**RULES, **LATE_RULES}[the_day_after])


@pytest.mark.parametrize(
    ("starts_on", "word", "rule"),
    [
        (MONDAYS[3] - ONE_DAY, ON_TRACK, RULES[ON_TRACK]),
        (MONDAYS[3], "", NOT_CHECKED_RULE),
        (MONDAYS[3] + ONE_DAY, "", NOT_CHECKED_RULE),
    ],
)
def test_a_check_of_the_plans_first_day_is_its_start_and_no_result(
    starts_on: date, word: str, rule: str
) -> None:
    points = weekly(*RISING)
    found = progress(
        points, baseline=None, target=Decimal(20), by_when=BY, today=MONDAYS[4], starts_on=starts_on
    )
    assert (found.word, found.rule) == (word, rule)


@pytest.mark.parametrize(("checks", "word"), [(2, ""), (3, ON_TRACK)])
def test_the_start_is_one_of_the_four(checks: int, word: str) -> None:
    points = weekly(*RISING)
    found = progress(
        points[1 : checks + 1], baseline=points[0], target=Decimal(20), by_when=BY, today=MONDAYS[4]
    )
    assert found.word == word
