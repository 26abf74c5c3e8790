from datetime import date, timedelta
from decimal import Decimal

import pytest

from endeavour.progress.trend import Progress, progress, trend

MONDAYS = [date(2026, 9, 14) + timedelta(weeks=week) for week in (0, 1, 2, 3, 4, 7, 8, 9)]
MAYA = list(zip(MONDAYS, map(Decimal, (41, 42, 44, 45, 47, 48, 51, 52)), strict=True))
TODAY, GOAL_DAY = date(2026, 11, 23), date(2026, 12, 11)


def weekly(*values: float | str) -> list[tuple[date, Decimal]]:
    return [(MONDAYS[0] + timedelta(weeks=at), Decimal(str(value))) for at, value in enumerate(values)]


def towards(target: float, *values: float, by: date = GOAL_DAY, today: date = TODAY) -> Progress:
    points = weekly(*values)
    return progress(points, baseline=points[0], target=Decimal(str(target)), by_when=by, today=today)


def test_maya_gains_more_than_a_word_a_week_and_will_reach_her_goal() -> None:
    maya = progress(MAYA, baseline=MAYA[0], target=Decimal(56), by_when=GOAL_DAY, today=TODAY)
    assert maya.trend is not None
    assert maya.projected is not None
    assert round(maya.trend.a_week, 1) == 1.2
    assert round(maya.projected, 1) == 56.4
    assert maya.word == "on_track"


def test_a_trend_needs_four_days_with_a_check() -> None:
    assert trend(weekly(1, 2, 3)) is None
    assert trend([*weekly(1, 2, 3), (MONDAYS[0], Decimal(9))]) is None
    assert trend(weekly(1, 2, 3, 4)) is not None


def test_checks_on_one_day_alone_have_no_trend() -> None:
    assert trend([(MONDAYS[0], Decimal(value)) for value in (1, 2, 3, 4, 5)]) is None


@pytest.mark.parametrize("bad", [0, 99])
@pytest.mark.parametrize("number", [5, 6, 7])
def test_one_bad_day_does_not_bend_a_trend_of_five_numbers_or_more(number: int, bad: int) -> None:
    for at in range(number):
        shaken = trend(weekly(*(bad if week == at else 10 + week for week in range(number))))
        assert shaken is not None
        assert shaken.a_week == pytest.approx(1), at


def test_with_four_numbers_one_bad_day_can_turn_it() -> None:
    """So such a number is asked about before it is kept."""
    turned = trend(weekly(38, 43, 50, 3))
    assert turned is not None
    assert turned.a_week < 0


def test_weeks_without_a_check_take_their_time() -> None:
    line = trend([*weekly(10, 11, 12), (MONDAYS[0] + timedelta(weeks=10), Decimal(20))])
    assert line is not None
    assert line.a_week == pytest.approx(1)


@pytest.mark.parametrize(
    ("target", "word"),
    [(14, "done"), (22.5, "on_track"), (30, "slower"), (35, "slower"), (36, "not_working")],
)
def test_the_word_follows_from_how_far_the_trend_comes(target: float, word: str) -> None:
    """From 10, one a week: on 11 December, after 12 weeks and 4 days, the trend is at 22.57."""
    assert towards(target, 10, 11, 12, 13, 14).word == word


def test_a_line_that_ends_on_the_goal_reaches_it() -> None:
    """One in three weeks: a day's share has no end in figures, and still adds up."""
    thirds = [(MONDAYS[0] + timedelta(weeks=3 * at), Decimal(10 + at)) for at in range(4)]
    by = MONDAYS[0] + timedelta(weeks=21)
    found = progress(thirds, baseline=thirds[0], target=Decimal(17), by_when=by, today=TODAY)
    assert found.word == "on_track"


def test_half_the_gain_is_slower_than_hoped_and_a_little_less_is_not_working_yet() -> None:
    by = MONDAYS[0] + timedelta(weeks=10)
    assert towards(30, 10, 11, 12, 13, by=by).word == "slower"
    assert towards(30.1, 10, 11, 12, 13, by=by).word == "not_working"


def test_lower_is_better_where_the_goal_lies_below_the_start() -> None:
    assert towards(2, 12, 11, 10, 9).word == "on_track"
    assert towards(2, 12, 12, 12, 12).word == "not_working"
    assert towards(2, 12, 13, 14, 15).word == "not_working"
    assert towards(9, 12, 11, 10, 9).word == "done"


def test_below_four_checks_nothing_is_suggested_unless_the_goal_is_reached() -> None:
    assert towards(20, 10, 12, 14).word == ""
    assert towards(14, 10, 12, 14).word == "done"
    assert towards(10, 10).word == ""


def word_of(checks: list[tuple[date, Decimal]], target: Decimal | None) -> str:
    return progress(checks, baseline=None, target=target, by_when=GOAL_DAY, today=TODAY).word


def test_without_goal_or_checks_there_is_no_word() -> None:
    assert word_of(weekly(1, 2, 3, 4), None) == ""
    assert word_of([], Decimal(5)) == ""


@pytest.mark.parametrize("checks", [MAYA, MAYA[1:]])
def test_the_start_is_a_check_unless_there_is_one_on_its_day(checks: list[tuple[date, Decimal]]) -> None:
    found = progress(checks, baseline=MAYA[0], target=Decimal(56), by_when=GOAL_DAY, today=TODAY)
    assert found.points == tuple(MAYA)


def test_after_the_goals_day_the_latest_check_counts_and_not_the_trend() -> None:
    after = GOAL_DAY + timedelta(days=3)
    assert towards(20, 10, 11, 13, 15, today=after).word == "slower"
    assert towards(20, 10, 11, 13, 14, today=after).word == "not_working"
    assert towards(20, 10, 11, 13, 14, today=after).projected is None
    assert "has passed" in towards(20, 10, 11, 13, 14, today=after).rule


def test_every_word_states_its_rule() -> None:
    for checked in (towards(14, 10, 12, 14), towards(20, 10), towards(22, 10, 11, 12, 13)):
        assert checked.rule.endswith(".")


def test_a_kept_level_is_done_as_long_as_it_holds() -> None:
    assert towards(10, 10, 10, 11, 10).word == "done"
    assert towards(10, 10, 10, 9, 9).word == "not_working"
