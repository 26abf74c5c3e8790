"""The whole demo, made once a session by its own command's acts, in a database of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from endeavour import clock
from endeavour.accounts import installation
from endeavour.config.testing import another_database, working_in
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS

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
    from endeavour.demo.seeding.whole import make_demo  # all rooms, which few tests want

    data = tmp_path_factory.mktemp("demo")
    with another_database("_demo") as name:
        with django_db_blocker.unblock(), working_in(name), override_settings(DATA=data):
            make_demo()
        installation.forget()
        yield MadeDemo(name, data)


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
def own_demo(
    made_demo: MadeDemo, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> Iterator[OwnDemo]:
    data = shutil.copytree(made_demo.data, tmp_path / "data")
    settings.DATA = data
    with (
        django_db_blocker.unblock(),
        another_database(f"_own_{next(NUMBERS)}", like=made_demo.database) as name,
        working_in(name),
        following_the_demo(),
    ):
        yield OwnDemo(data)


@contextmanager
def following_the_demo() -> Iterator[None]:
    """The clock of this process stands where the demo's does."""
    installation.take_for_demo(True)
    moved_clock.set_to(DEMO_STARTS)
    moved_clock.follow()
    try:
        yield
    finally:
        clock.follow(timedelta)
