"""The sweep's world, made once a test run in a database of its own; whoever works in it takes back what they did."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from pytest_django import DjangoDbBlocker

from endeavour import clock
from endeavour.config.testing import another_database, database_of_the_run, working_in
from tests.cast.once_a_run import once_a_run
from tests.cast.people import MONDAY

if TYPE_CHECKING:
    from tests.doors.world import World


@dataclass(frozen=True)
class Settled:
    """The name of its database, and the world as it was made."""

    database: str
    made: "World"

    def again(self) -> "World":
        """Whoever changes a row in memory changes it for themselves alone. Pages read of it stay read."""
        made = self.made
        return replace(deepcopy(made), pages=made.pages, buttons=made.buttons)


@pytest.fixture(scope="session")
def settled_world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settled]:
    with django_db_blocker.unblock():
        settled = once_a_run("world", _make, tmp_path_factory)
    with another_database("_world", like=settled.database) as name:
        yield Settled(name, settled.made)


def _make(_: Path) -> Settled:
    from tests.doors.proofs import give_proofs  # all rooms, which few tests want
    from tests.doors.world import make_world

    name = database_of_the_run("_world")
    with working_in(name), without_a_cage(), clock.at(MONDAY):
        made = make_world()
        for place in made.places.values():
            give_proofs(place)
    return Settled(name, made)


def without_a_cage() -> AbstractContextManager[object]:
    """Uploaded files are read in this process: the cage has tests of its own, and starting one takes long."""
    from endeavour.school_files.inside import read_inside

    return mock.patch("endeavour.school_files.caged._read_caged", read_inside)
