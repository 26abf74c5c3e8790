"""Two sessions at once: they share a minute; one that begins as the other ends does not."""

from datetime import time

import pytest

from endeavour.provision.timetable import days_at_once, overlap


@pytest.mark.parametrize(
    ("at", "minutes", "other", "others", "so"),
    [
        (time(9, 15), 20, time(9, 15), 20, True),
        (time(9, 15), 20, time(9, 34), 5, True),
        (time(9, 15), 20, time(9, 35), 5, False),
        (time(9, 15), 60, time(9, 30), 5, True),
        (time(9), 15, time(9, 15), 20, False),
        (time(9), 16, time(9, 15), 20, True),
    ],
)
def test_they_overlap_where_they_share_a_minute(
    at: time, minutes: int, other: time, others: int, so: bool
) -> None:
    assert overlap(at, minutes, other, others) is so
    assert overlap(other, others, at, minutes) is so


def test_only_the_days_on_which_both_are_held_count() -> None:
    mine = ((0, time(9)), (2, time(9)), (4, time(11)))
    theirs = ((4, time(9)), (2, time(9, 10)), (0, time(8, 55)))
    assert days_at_once(mine, 20, theirs, 20) == [0, 2]
    assert days_at_once(mine, 20, (), 20) == []
