"""The fixtures: what a module does in the world is taken back after it, and what a test does after the test."""

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from endeavour import clock
from endeavour.config.testing import working_in
from tests.cast.people import MONDAY
from tests.doors.calls import undone
from tests.doors.settled import Settled, without_a_cage
from tests.doors.world import World


@pytest.fixture(scope="module")
def whole_world(settled_world: Settled, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),
        working_in(settled_world.database),
        without_a_cage(),
        clock.at(MONDAY),
        transaction.atomic(),
    ):
        yield settled_world.again()
        transaction.set_rollback(True)


@pytest.fixture
def world(whole_world: World) -> Iterator[World]:
    with undone():
        yield whole_world


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of refusals are wanted here; each would be logged twice."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
