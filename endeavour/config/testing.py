"""The database of a test session: made as the owner, used as the program, so that the walls are tested too.

Migrations run once for each state of the migration files; a session copies the outcome in a moment.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connection
from django.test.testcases import TransactionTestCase
from psycopg import sql

from endeavour.config.database import (
    app_settings,
    connect_as_owner,
    engine,
    owner_settings,
    uses_embedded_engine,
)
from endeavour.config.supervisor.state import schema_state

PREFIX = "test_endeavour_"
TEMPLATE_PREFIX = "test_template_"
# Any number will do, as long as nothing else uses it: one session at a time makes the template.
ONE_AT_A_TIME = 5_318_008
PATIENCE = 10.0


@contextlib.contextmanager
def running_engine() -> Iterator[None]:
    """The test cluster, started if nobody has; a session with a DATABASE_URL uses that server."""
    if not uses_embedded_engine():
        yield
        return
    with engine():
        yield


@contextlib.contextmanager
def test_database() -> Iterator[None]:
    """A database of this process alone, connected to as the role that owns nothing."""
    with connect_as_owner("postgres") as server:
        _drop_what_the_dead_left(server)
    with another_database("") as name, working_in(name):
        yield


@contextlib.contextmanager
def another_database(label: str, *, like: str = "") -> Iterator[str]:
    """One more of this process: a copy of the database `like`, or empty with all tables. Gives its name.

    Nobody may be connected to the one that is copied.
    """
    name = f"{PREFIX}{os.getpid()}{label}"
    with connect_as_owner("postgres") as server:
        _copy(server, like or _template(server), name)
    try:
        yield name
    finally:
        with connect_as_owner("postgres") as server:
            _wait_until_left(server, name)
            _drop(server, name)


def database_of_the_run(label: str, *, like: str = "") -> str:
    """One for all processes of this run, made as `another_database`. Nobody knows who needs it last: the next session
    drops it with what else the dead left."""
    run = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
    name = f"{PREFIX}{run}_run{label}"
    with connect_as_owner("postgres") as server:
        _drop(server, name)
        _copy(server, like or _template(server), name)
    return name


@contextlib.contextmanager
def working_in(name: str) -> Iterator[None]:
    """For a while this process's connections lead to that database, as the role that owns nothing."""
    former = dict(connection.settings_dict)
    _connect_as(app_settings(), name)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(former)


@contextlib.contextmanager
def as_owner() -> Iterator[None]:
    """For a moment the connection is the owner's: to empty tables, or to break a wall on purpose."""
    name = str(connection.settings_dict["NAME"])
    _connect_as(owner_settings(), name)
    try:
        yield
    finally:
        _connect_as(app_settings(), name)


def empty_tables_as_owner(case: TransactionTestCase) -> None:
    """TransactionTestCase empties the tables after itself, which the program's role may not."""
    with as_owner(), connection.cursor() as cursor:
        _former_teardown(case)
        # Django passes these over, since Procrastinate manages its own tables.
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers CASCADE"
        )


_former_teardown = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]  # private in the stubs


def _connect_as(settings: dict[str, Any], name: str) -> None:
    connection.close()
    place = {key: settings[key] for key in ("HOST", "PORT", "USER", "PASSWORD", "OPTIONS")}
    connection.settings_dict.update({**place, "NAME": name})


def _template(server: psycopg.Connection) -> str:
    """The migrated database for today's migration files, made now if there is none."""
    name = f"{TEMPLATE_PREFIX}{schema_state()}"
    server.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
    try:
        if name not in _databases(server, TEMPLATE_PREFIX):
            for outdated in _databases(server, TEMPLATE_PREFIX):
                _drop(server, outdated)
            _migrate_into(server, name)
    finally:
        server.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
    return name


def _migrate_into(server: psycopg.Connection, name: str) -> None:
    making = f"{PREFIX}{os.getpid()}_making"
    server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(making)))
    _connect_as(owner_settings(), making)
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except BaseException:
        connection.close()
        _drop(server, making)
        raise
    connection.close()
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    server.execute(rename.format(sql.Identifier(making), sql.Identifier(name)))


def _copy(server: psycopg.Connection, template: str, name: str) -> None:
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
    server.execute(copy.format(sql.Identifier(name), sql.Identifier(template)))


def _drop_what_the_dead_left(server: psycopg.Connection) -> None:
    for name in _databases(server, PREFIX):
        pid = name.removeprefix(PREFIX).split("_")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            _drop(server, name)


def _databases(server: psycopg.Connection, prefix: str) -> list[str]:
    rows = server.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix]
    ).fetchall()
    return [str(row[0]) for row in rows]


def _wait_until_left(server: psycopg.Connection, name: str) -> None:
    """The threads of a test's own web server end a moment after it, and the owner may not end their sessions."""
    deadline = time.monotonic() + PATIENCE
    inside = "SELECT FROM pg_stat_activity WHERE datname = %s LIMIT 1"
    while server.execute(inside, [name]).fetchone() and time.monotonic() < deadline:
        time.sleep(0.05)


def _drop(server: psycopg.Connection, name: str) -> None:
    # FORCE ends a session that a failed test left open. A template that somebody is copying may stay, and so may
    # a database in which the program's own role still works: the next session drops what the dead left.
    with contextlib.suppress(psycopg.errors.ObjectInUse, psycopg.errors.InsufficientPrivilege):
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
