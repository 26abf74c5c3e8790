"""Little or no progress in so many reviewed cycles in a row."""

import pytest

from endeavour.cycle.slow_again import Judged, slow_again

BEFORE = [Judged("reading1", "not_working", area="SPLD")]


@pytest.mark.parametrize("word", ["slower", "not_working"])
def test_the_same_outcome_carried_on(word: str) -> None:
    now = [Judged("reading2", word, carried_from="reading1")]
    assert slow_again([now, BEFORE], cycles=2) == ("reading2",)


def test_another_outcome_in_the_same_area() -> None:
    now = [Judged("spelling", "slower", area="SPLD"), Judged("talking1", "slower", area="SLCN")]
    assert slow_again([now, BEFORE], cycles=2) == ("spelling",)


def test_no_area_is_not_the_same_area() -> None:
    assert slow_again([[Judged("b", "slower")], [Judged("a", "slower")]], cycles=2) == ()


def test_better_in_between_begins_anew() -> None:
    now = [Judged("reading3", "slower", carried_from="reading2")]
    better = [Judged("reading2", "on_track", carried_from="reading1")]
    assert slow_again([now, better, BEFORE], cycles=2) == ()
    assert slow_again([[Judged("c", "on_track", area="SPLD")], BEFORE], cycles=2) == ()


def test_the_school_may_count_further() -> None:
    now = [Judged("reading3", "slower", carried_from="reading2")]
    between = [Judged("reading2", "slower", carried_from="reading1")]
    assert slow_again([now, between, BEFORE], cycles=3) == ("reading3",)
    assert slow_again([now, between], cycles=3) == ()
    assert slow_again([now], cycles=1) == ("reading3",)
