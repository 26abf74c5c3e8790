"""Real Chromium at the real program, served by the test itself."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as program_settings
from django.test import override_settings
from playwright.sync_api import Browser, sync_playwright
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from endeavour import clock
from endeavour.accounts import installation
from endeavour.config.testing import another_database, working_in
from endeavour.demo.cast import DEMO_STARTS
from endeavour.design.assets import build
from endeavour.design.tests.serving import CHROMIUM
from tests.cast.demo import NUMBERS, MadeDemo, OwnDemo, going_on_in
from tests.cast.once_a_run import once_a_run
from tests.journeys.lively import LATER
from tests.journeys.lively_once import Lively, make_lively


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """No longer than a module: other tests want a thread without Playwright's loop in it."""
    build()
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright runs a loop in this thread, and Django would refuse to ask the database beside it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Settings) -> None:
    """The test's server finds files by their own names, not by those with a hash."""
    settings.STORAGES = _with_plain_names(settings.STORAGES)


def _with_plain_names(storages: dict[str, Any]) -> dict[str, Any]:
    return {**storages, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@dataclass(frozen=True)
class Served:
    """The program at work on a database of this test's own."""

    address: str
    data: Path


@pytest.fixture
def served_demo(own_demo: OwnDemo, settings: Settings) -> Iterator[Served]:
    """The demo school, on its Monday morning."""
    yield from _served(settings, own_demo.data)


@pytest.fixture(scope="module")
def lively(
    made_demo: MadeDemo, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Lively:
    with (
        django_db_blocker.unblock(),
        override_settings(STORAGES=_with_plain_names(program_settings.STORAGES)),
    ):
        return once_a_run("lively", partial(make_lively, made_demo), tmp_path_factory)


@pytest.fixture
def served_lively(
    lively: Lively, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> Iterator[Served]:
    """The demo in which much has been done, an hour later."""
    data = shutil.copytree(lively.demo.data, tmp_path / "data")
    with (
        django_db_blocker.unblock(),
        another_database(f"_own_{next(NUMBERS)}", like=lively.demo.database) as name,
        going_on_in(MadeDemo(name, data), datetime.fromisoformat(LATER).replace(tzinfo=clock.LONDON)),
    ):
        yield from _served(settings, data)


@pytest.fixture
def served_empty(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> Iterator[Served]:
    """An installation in which there is nothing yet, on the same Monday morning."""
    settings.DATA = tmp_path / "data"
    shift = clock.from_real_time(DEMO_STARTS)
    clock.follow(lambda: shift)
    with django_db_blocker.unblock(), another_database(f"_own_{next(NUMBERS)}") as name, working_in(name):
        installation.forget()
        yield from _served(settings, settings.DATA)
    clock.follow(timedelta)


def _served(settings: Settings, data: Path) -> Iterator[Served]:
    server = LiveServer("localhost")
    settings.PUBLIC_ADDRESS = server.url
    yield Served(server.url, data)
    server.stop()


@pytest.fixture
def picture_folder() -> str:
    """Where pictures are wanted, if anywhere."""
    return os.environ.get("ENDEAVOUR_PICTURES", "")
