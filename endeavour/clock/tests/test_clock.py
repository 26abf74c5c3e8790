"""One clock, in England's time, that can be held and moved."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from endeavour import clock


@pytest.fixture(autouse=True)
def _no_shift() -> Iterator[None]:
    yield
    clock.follow(timedelta)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), date(2026, 7, 2)),  # half past midnight, in summer time
        (datetime(2026, 12, 1, 23, 30, tzinfo=UTC), date(2026, 12, 1)),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), date(2026, 10, 25)),  # the hour that comes twice
    ],
)
def test_the_day_is_the_one_on_the_schools_wall(instant: datetime, day: date) -> None:
    assert clock.day_of(instant) == day
    with clock.at(instant):
        assert clock.today() == day


def test_held_inside_held_it_goes_back_to_the_outer_instant() -> None:
    outer, inner = (datetime(year, 1, 1, tzinfo=clock.LONDON) for year in (2020, 2021))
    with clock.at(outer):
        with clock.at(inner):
            assert clock.now() == inner
        assert clock.now() == outer


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"), clock.at(datetime(2026, 1, 1)):  # noqa: DTZ001 - on purpose
        pass
    with pytest.raises(ValueError, match="no time zone"):
        clock.day_of(datetime(2026, 1, 1))  # noqa: DTZ001 - on purpose


def test_it_runs_on_from_where_it_was_moved_to_and_real_time_stays() -> None:
    wanted = datetime(2027, 2, 12, 9, 0, tzinfo=clock.LONDON)
    with time_machine.travel(datetime(2026, 11, 23, 8, 40, tzinfo=UTC), tick=False) as travelled:
        shift = clock.from_real_time(wanted)
        clock.follow(lambda: shift)
        assert clock.now() == wanted
        travelled.shift(timedelta(minutes=5))
        assert clock.now() == wanted + timedelta(minutes=5)
        assert clock.from_real_time(wanted) == shift - timedelta(minutes=5)
