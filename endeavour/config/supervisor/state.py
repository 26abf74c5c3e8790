"""What has been done to a database already, written on the database itself: its comment.

There it goes where the database goes. The data folder could keep it too, but a restored backup would not
change the note there.
"""

import json
from dataclasses import asdict, dataclass

import psycopg
from psycopg import sql


@dataclass(frozen=True)
class State:
    """`schema`: of which migration files; `kind`: demo or empty; `filled`: whether the demo is whole."""

    schema: str = ""
    kind: str = ""
    filled: bool = False


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
    if connection.execute("SELECT to_regclass('public.schools_school')").fetchone() == (None,):
        return False
    return connection.execute("SELECT EXISTS (SELECT FROM schools_school)").fetchone() == (True,)
