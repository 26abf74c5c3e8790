"""The week in which a duty falls due: the same for the list of duties and for what Work counts."""

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from endeavour.duties.queries import Duty
from endeavour.pupil_pages.queries.kept_here import week_of


@pytest.mark.parametrize("level", ["must", "should", "rule"])
def test_whoever_asks_for_it_it_belongs_to_the_week_of_its_day(level: str) -> None:
    known = _duty(date(2026, 12, 3), level)
    assert week_of(known, date(2026, 11, 23)) == date(2026, 11, 30)


def test_what_is_overdue_belongs_to_no_week() -> None:
    known = _duty(date(2026, 11, 20), "should")
    assert week_of(known, date(2026, 11, 20)) == date(2026, 11, 16)
    assert week_of(known, date(2026, 11, 23)) is None


def _duty(day: date, level: str) -> Duty:
    known = SimpleNamespace(
        acts_by=day,
        late_after=day,
        overdue_on=lambda today: day < today,
        level=level,
        promise="concern",
        pid="x",
        nothing_recorded=False,
    )
    return cast(Duty, known)
