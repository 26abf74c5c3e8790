"""From a running server to a database that can be served: migrated, guarded, and with a school to look at."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from endeavour.config.database import (
    OLDEST_SERVER,
    DatabaseRefused,
    connect_as_owner,
    uses_embedded_engine,
)
from endeavour.config.places import PROJECT, data_folder
from endeavour.config.schema import schema_state
from endeavour.config.supervisor.state import State, has_schools, read_state, write_state


def prepare_database(*, empty: bool) -> State:
    """Do what is missing. A database that has everything is asked one question."""
    with connect_as_owner() as owner:
        _must_be_new_enough(owner.info.server_version)
        state = read_state(owner)
        kind = state.kind or ("empty" if empty or has_schools(owner) else "demo")
        if empty and kind == "demo":
            raise DatabaseRefused(_already_the_demo())
        if state.schema != schema_state():
            _endeavour("Brought the tables up to date", "migrate")
            state = replace(state, schema=schema_state(), kind=kind)
            write_state(owner, state)
        if kind == "demo" and not state.filled:
            sign_ins_file().write_text(_endeavour("Made the demo school", "demo"))
            state = replace(state, filled=True)
            write_state(owner, state)
    return state


def sign_ins_file() -> Path:
    """What `endeavour demo` said when it made the school: who can sign in, and how."""
    return data_folder() / "demo-sign-ins.txt"


def _must_be_new_enough(version: int) -> None:
    if version < OLDEST_SERVER * 10_000:
        raise DatabaseRefused(
            f"The server in DATABASE_OWNER_URL is PostgreSQL {version // 10_000}; "
            f"Endeavour needs {OLDEST_SERVER} or later."
        )


def _already_the_demo() -> str:
    where = f"The data folder {data_folder()}" if uses_embedded_engine() else "The database in DATABASE_URL"
    return (
        f"{where} already holds the demo school. For an empty installation name another one, for example: "
        "ENDEAVOUR_DATA=/srv/endeavour ./run --empty"
    )


def _endeavour(sentence: str, *command: str) -> str:
    """One command of ours, in a process of its own, since each runs as another role of the database."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "endeavour.config", *command],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise DatabaseRefused(f"{last}\nendeavour {' '.join(command)} failed (above).")
    sys.stdout.write(f"{sentence}: {time.monotonic() - started:.1f} s\n")
    sys.stdout.flush()
    return done.stdout
