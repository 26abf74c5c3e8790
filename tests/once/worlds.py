"""The sweep's world in a database of its own: what two connections do is seen by both, and can't be taken back."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from pytest_django import DjangoDbBlocker

from endeavour import clock
from endeavour.config.testing import another_database, working_in
from tests.cast.demo import NUMBERS
from tests.cast.people import MONDAY
from tests.doors.settled import Settled, without_a_cage
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world

__all__ = ["quiet", "whole_world", "world"]


Afresh = Callable[[], AbstractContextManager[World]]


@pytest.fixture
def afresh(settled_world: Settled, django_db_blocker: DjangoDbBlocker) -> Iterator[Afresh]:
    """What two connections do stays done: whoever comes next wants a copy of their own."""

    @contextmanager
    def copied() -> Iterator[World]:
        with (
            another_database(f"_once_{next(NUMBERS)}", like=settled_world.database) as name,
            working_in(name),
        ):
            yield settled_world.again()

    with django_db_blocker.unblock(), without_a_cage(), clock.at(MONDAY):
        yield copied
