"""Which database, and as whom: the embedded one, or the server that DATABASE_URL names.

The command picks the role: what changes tables is done as their owner, everything else as the role that owns
nothing. Reading this starts nothing; `endeavour` and `./run` start the embedded engine.
"""

import os
import sys
from pathlib import Path
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import ProgrammingError

from endeavour.config.engine import APP, OWNER, Engine
from endeavour.config.places import data_folder as data_folder

# `makemigrations` and `showmigrations` read Django's own table of what was applied, which is the owner's.
OWNERS_COMMANDS = {
    "migrate",
    "flush",
    "makemigrations",
    "showmigrations",
    "squashmigrations",
    "optimizemigration",
}
OLDEST_SERVER = 17


# How the refusal to serve begins, for whoever looks for it in a log.
REFUSAL = "Endeavour doesn't start:"


class DatabaseRefused(ImproperlyConfigured):
    """The database can't be used as it is; the message says why and what to do."""


def database_settings(argv: list[str] = sys.argv) -> dict[str, Any]:
    """Django's DATABASES["default"] for this command."""
    return owner_settings() if _is_the_owners(argv) else app_settings(argv)


def owner_settings() -> dict[str, Any]:
    """For migrations, and for making and emptying test databases."""
    if not uses_embedded_engine():
        return _from_url("DATABASE_OWNER_URL")
    return _embedded(OWNER)


def connect_as_owner(database: str = "") -> psycopg.Connection:
    """Without Django, for the few statements that come before it or go round it."""
    owner = owner_settings()
    return psycopg.connect(
        host=owner["HOST"],
        port=owner["PORT"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        dbname=database or owner["NAME"],
        autocommit=True,
        **owner["OPTIONS"],
    )


def app_settings(argv: list[str] = sys.argv) -> dict[str, Any]:
    """For serving. A worker behind a transaction pool needs a line of its own: DATABASE_DIRECT_URL."""
    if uses_embedded_engine():
        return _embedded(APP)
    direct = "worker" in argv[1:2] and os.environ.get("DATABASE_DIRECT_URL")
    return _from_url("DATABASE_DIRECT_URL" if direct else "DATABASE_URL")


def uses_embedded_engine() -> bool:
    return not os.environ.get("DATABASE_URL")


def engine() -> Engine:
    """The embedded engine of this installation; a test session has one of its own, without fsync."""
    if is_a_test_session():
        return Engine(test_data_folder(), for_tests=True)
    return Engine(data_folder())


def test_data_folder() -> Path:
    return data_folder() / "test"


def is_a_test_session() -> bool:
    return "PYTEST_VERSION" in os.environ


def _is_the_owners(argv: list[str]) -> bool:
    return bool(OWNERS_COMMANDS.intersection(argv[1:2]))


def _embedded(role: str) -> dict[str, Any]:
    address = engine().address
    place = {"HOST": address.host, "PORT": str(address.port), "NAME": address.database}
    return _settings(**place, USER=role, PASSWORD="", OPTIONS={})


def _from_url(variable: str) -> dict[str, Any]:
    parts = _parts_of(variable)
    place = {"HOST": parts.pop("host", ""), "PORT": str(parts.pop("port", "")), "NAME": parts.pop("dbname")}
    person = {"USER": parts.pop("user", ""), "PASSWORD": parts.pop("password", "")}
    return _settings(**place, **person, OPTIONS=parts)


def _parts_of(variable: str) -> dict[str, Any]:
    """The address, taken apart. Its text may hold a password, so it is never repeated in a message."""
    url = os.environ.get(variable)
    if not url:
        raise DatabaseRefused(
            f"{variable} is not set. With DATABASE_URL, which serves, goes DATABASE_OWNER_URL, which owns "
            "the tables and runs migrations; docs/operating/README.md has the SQL that makes both roles."
        )
    try:
        parts = dict(conninfo_to_dict(url))
    except ProgrammingError:
        parts = {}
    if not parts.get("dbname"):
        raise DatabaseRefused(
            f"{variable} is not a PostgreSQL address. Expected postgresql://user:password@host:5432/database."
        )
    return parts


def _settings(**connection: Any) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        **connection,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # A cursor kept on the server doesn't survive a transaction pool.
        "DISABLE_SERVER_SIDE_CURSORS": not uses_embedded_engine(),
        # Two people may run tests on one machine at once.
        "TEST": {"NAME": f"test_endeavour_{os.getpid()}"},
    }
