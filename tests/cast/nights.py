"""A summer's night: from midnight to one it is still yesterday by UTC."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from endeavour import clock
from endeavour.schools.models import School

MONDAY, TUESDAY = date(2026, 9, 14), date(2026, 9, 15)


@pytest.fixture(params=[(22, MONDAY), (23, TUESDAY)], ids=["before midnight", "after midnight"])
def night(request: pytest.FixtureRequest, at_oakfield: School) -> Iterator[date]:
    """The clock held at half an hour from midnight in London, both by UTC on the Monday. The day that it is."""
    hour, day = request.param
    with clock.at(datetime(2026, 9, 14, hour, 30, tzinfo=UTC)):
        yield day
