"""The demo's clock stands away from real time, in every process alike; nowhere else does anything move."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from endeavour import clock
from endeavour.accounts import installation
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS

A_MINUTE = timedelta(minutes=1)
DECEMBER = datetime(2026, 12, 8, 15, 30, tzinfo=clock.LONDON)


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.DATA = tmp_path
    moved_clock.follow()
    yield
    clock.follow(timedelta)


def stands_at(moment: datetime) -> bool:
    return moment <= clock.now() < moment + A_MINUTE


def test_it_stands_where_it_was_set_and_runs_on() -> None:
    installation.take_for_demo(True)
    moved_clock.set_to(DEMO_STARTS)
    first = clock.now()
    assert stands_at(DEMO_STARTS)
    assert clock.now() > first
    assert clock.today() == DEMO_STARTS.date()


def test_it_can_be_moved_again_and_is_followed_at_once() -> None:
    installation.take_for_demo(True)
    moved_clock.set_to(DEMO_STARTS)
    assert stands_at(DEMO_STARTS)
    moved_clock.set_to(DECEMBER)
    assert stands_at(DECEMBER)
    moved_clock.set_to(DEMO_STARTS)
    assert stands_at(DEMO_STARTS)


def test_a_file_left_in_a_real_installations_folder_moves_nothing() -> None:
    moved_clock.set_to(DECEMBER)
    assert not stands_at(DECEMBER)
    assert moved_clock.shift() == timedelta(0)
    installation.take_for_demo(True)
    assert stands_at(DECEMBER)


def test_without_a_file_it_is_real_time() -> None:
    installation.take_for_demo(True)
    assert moved_clock.shift() == timedelta(0)


def test_it_asks_the_database_nothing_where_nothing_was_moved() -> None:
    installation.forget()
    assert moved_clock.shift() == timedelta(0)  # without the mark `db` a question would be refused
