"""The week in which a duty falls due: the same for the list of duties and for what Work counts."""

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from endeavour.duties.queries import Duty
from endeavour.pupil_pages.queries.kept_here import week_of


@pytest.mark.parametrize("level", ["must", "should", "rule"])
def test_whoever_asks_for_it_it_belongs_to_the_week_of_its_day(level: str) -> None:
    known = SimpleNamespace(
        acts_by=date(2026, 12, 3), level=level, promise="concern", pid="x", nothing_recorded=False
    )
    assert week_of(cast(Duty, known), date(2026, 11, 23)) == date(2026, 11, 30)
