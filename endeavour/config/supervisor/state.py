"""What has been done to a database already, written on the database itself: its comment.

There it goes where the database goes. The data folder could keep it too, but a restored backup would not
change the note there.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import LiteralString

import psycopg
from psycopg import sql

from endeavour.config.places import PROJECT

# Packages that bring migrations of their own.
PACKAGES = ("django", "django-allauth", "procrastinate")


@dataclass(frozen=True)
class State:
    """`kind`: demo or empty (meant to be). `schema`: of which migration files. `filled`: the demo is whole."""

    schema: str = ""
    kind: str = ""
    filled: bool = False


def schema_state() -> str:
    """Of the migration files, as one short text: when it changes, there is something to migrate."""
    state = hashlib.sha256()
    for package in PACKAGES:
        state.update(f"{package} {version(package)}\n".encode())
    # The operations of `tenancy` are part of every migration that uses them.
    files = [*PROJECT.glob("endeavour/*/migrations/*.py"), *PROJECT.glob("endeavour/tenancy/*.py")]
    for path in sorted(files):
        state.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:16]


def read_state(connection: psycopg.Connection) -> State:
    found = connection.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    ).fetchone()
    try:
        known = json.loads(str(found[0])) if found else {}
        return State(**known)
    except (ValueError, TypeError):
        return State()  # somebody else's comment: we know nothing


def write_state(connection: psycopg.Connection, state: State) -> None:
    comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
    name = sql.Identifier(connection.info.dbname)
    connection.execute(comment.format(name, sql.Literal(json.dumps(asdict(state)))))


def has_schools(connection: psycopg.Connection) -> bool:
    """Whether somebody's school is in it: then it is not for us to fill."""
    return _any(connection, "schools_school", "SELECT EXISTS (SELECT FROM schools_school)")


def is_marked_demo(connection: psycopg.Connection) -> bool:
    demo = "SELECT EXISTS (SELECT FROM accounts_installation WHERE kind = 'demo')"
    return _any(connection, "accounts_installation", demo)


def _any(connection: psycopg.Connection, table: str, question: LiteralString) -> bool:
    if connection.execute("SELECT to_regclass(%s)", [table]).fetchone() == (None,):
        return False
    return connection.execute(question).fetchone() == (True,)
