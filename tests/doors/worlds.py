"""The fixtures: the world is made once for each module, and what a test does in it is taken back."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager
from unittest import mock

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from endeavour import clock
from endeavour.transfers.reading.inside import read_inside
from tests.cast.people import MONDAY
from tests.doors.calls import undone
from tests.doors.proofs import give_proofs
from tests.doors.world import World, make_world


@pytest.fixture(scope="module")
def whole_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Made in silence, like all that is done in it."""
    with (
        django_db_blocker.unblock(),
        without_a_cage(),
        clock.at(MONDAY),
        transaction.atomic(),
    ):
        made = make_world()
        for place in made.places.values():
            give_proofs(place)
        yield made
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


def without_a_cage() -> AbstractContextManager[object]:
    """Uploaded files are read in this process: the cage has tests of its own, and starting one takes long."""
    return mock.patch("endeavour.transfers.reading.caged._read_caged", read_inside)
