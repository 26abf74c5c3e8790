"""The sweep's world in a database of its own, kept for good: two connections see the same rows."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from endeavour import clock
from endeavour.config.testing import another_database, working_in
from tests.cast.demo import NUMBERS
from tests.cast.people import MONDAY
from tests.doors.settled import Settled, without_a_cage
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world

__all__ = ["kept_world", "quiet", "whole_world", "world"]


@pytest.fixture
def kept_world(settled_world: Settled, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),
        another_database(f"_once_{next(NUMBERS)}", like=settled_world.database) as name,
        working_in(name),
        without_a_cage(),
        clock.at(MONDAY),
    ):
        yield settled_world.again()
