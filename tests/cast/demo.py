"""The whole demo, made once a test run by its own command's acts, in a database of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from endeavour import clock
from endeavour.accounts import installation
from endeavour.config.testing import another_database, database_of_the_run, working_in
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS
from tests.cast.once_a_run import once_a_run

NUMBERS = count(1)


@dataclass(frozen=True)
class MadeDemo:
    """The name of its database, and the folder that goes with it."""

    database: str
    data: Path


@pytest.fixture(scope="session")
def made_demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MadeDemo]:
    with django_db_blocker.unblock():
        made = once_a_run("demo", _make, tmp_path_factory)
    with another_database("_demo", like=made.database) as name:
        yield MadeDemo(name, made.data)


def _make(folder: Path) -> MadeDemo:
    from endeavour.demo.seeding.whole import make_demo  # all rooms, which few tests want

    made = MadeDemo(database_of_the_run("_demo"), folder / "data")
    made.data.mkdir()
    with working_in(made.database), override_settings(DATA=made.data):
        make_demo()
    installation.forget()
    return made


@pytest.fixture
def in_the_demo(
    made_demo: MadeDemo, django_db_blocker: DjangoDbBlocker, settings: Settings
) -> Iterator[MadeDemo]:
    """On its Monday morning, to be looked at: what a test changes is taken back."""
    settings.DATA = made_demo.data
    with django_db_blocker.unblock(), working_in(made_demo.database), clock.at(DEMO_STARTS):
        installation.take_for_demo(True)
        with transaction.atomic():
            yield made_demo
            transaction.set_rollback(True)


@dataclass(frozen=True)
class OwnDemo:
    """One that a test may change: a copy of database and data folder, with the clock running from Monday, 8:40."""

    data: Path


@pytest.fixture
def own_demo(made_demo: MadeDemo, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[OwnDemo]:
    with (
        django_db_blocker.unblock(),
        another_database(f"_own_{next(NUMBERS)}", like=made_demo.database) as name,
        going_on_in(MadeDemo(name, shutil.copytree(made_demo.data, tmp_path / "data")), DEMO_STARTS) as own,
    ):
        yield own


@contextmanager
def going_on_in(demo: MadeDemo, instant: datetime) -> Iterator[OwnDemo]:
    """From this moment on, by the demo's clock."""
    with override_settings(DATA=demo.data), working_in(demo.database):
        installation.take_for_demo(True)
        moved_clock.set_to(instant)
        moved_clock.follow()
        try:
            yield OwnDemo(demo.data)
        finally:
            clock.follow(timedelta)
