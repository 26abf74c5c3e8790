"""Every test session: the real database, made by its owner and used by the program's own role."""

from collections.abc import Iterator

import pytest
from django.test import TransactionTestCase
from pytest_django.plugin import DjangoDbBlocker

from endeavour.config.testing import empty_tables_as_owner, running_engine, test_database

pytest_plugins = [
    "tests.cast.people",
    "tests.cast.pupils",
    "tests.cast.letters",
    "tests.cast.nights",
    "tests.cast.concerns",
    "tests.cast.demo",
    "tests.doors.settled",
    "tests.doors.summary",
]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made as owner, used as app: a session that ran as owner would not test the walls."""
    database = test_database()
    with running_engine(), pytest.MonkeyPatch.context() as patch:
        # Emptying tables after a test with real transactions is the owner's to do.
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_tables_as_owner)
        with django_db_blocker.unblock():
            database.__enter__()
        yield
        with django_db_blocker.unblock():
            database.__exit__(None, None, None)
