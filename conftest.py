"""Every test session: the real database, made by its owner and used by the program's own role."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from django.test.utils import setup_databases, teardown_databases

from endeavour.config.database import app_settings, engine, owner_settings, uses_embedded_engine

pytest_plugins = ["tests.cast.people", "tests.cast.pupils"]


def _become(settings: dict[str, Any]) -> None:
    connection.close()
    connection.settings_dict.update(USER=settings["USER"], PASSWORD=settings["PASSWORD"])


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Made as owner, used as app: a session that ran as owner would not test the walls."""
    with django_db_blocker.unblock():
        if uses_embedded_engine():
            engine().ensure_up()
        _become(owner_settings())
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
        _become(app_settings())
    yield
    with django_db_blocker.unblock():
        _become(owner_settings())
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True, scope="session")
def _flush_as_owner() -> Iterator[None]:
    """Emptying tables after a test with real transactions is the owner's to do."""
    flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]  # private, but the only hook there is

    def as_owner(case: TransactionTestCase) -> None:
        _become(owner_settings())
        try:
            flush(case)
        finally:
            _become(app_settings())

    TransactionTestCase._fixture_teardown = as_owner  # type: ignore[attr-defined]
    yield
    TransactionTestCase._fixture_teardown = flush  # type: ignore[attr-defined]
