"""From a running server to a database that can be served: migrated, guarded, and with a school to look at."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psycopg

from endeavour.config.database import (
    OLDEST_SERVER,
    DatabaseRefused,
    connect_as_owner,
    engine,
    uses_embedded_engine,
)
from endeavour.config.places import PROJECT, data_folder
from endeavour.config.supervisor.household import address_at, environment
from endeavour.config.supervisor.state import (
    State,
    has_schools,
    is_marked_demo,
    read_state,
    schema_state,
    write_state,
)

# Stands for the address in what is kept.
ADDRESS = "{address}"


def prepare_database(*, empty: bool, port: int) -> State:
    """Do what is missing. A database that has everything is asked one question."""
    _forget_half_a_demo()
    with connect_as_owner() as owner:
        _must_be_new_enough(owner.info.server_version)
        state = read_state(owner)
        if not state.kind:
            state = _first_look(owner, empty=empty)
        if empty and state.kind == "demo":
            raise DatabaseRefused(_already_the_demo())
        if state.schema != schema_state():
            _endeavour("Brought the tables up to date", "migrate", port)
            state = replace(state, schema=schema_state())
            write_state(owner, state)
        if state.kind == "demo" and not state.filled:
            _keep_sign_ins(_endeavour("Made the demo school", "demo", port), port)
            state = replace(state, filled=True)
            write_state(owner, state)
        if state.kind == "demo" and not _sign_ins_file().exists():
            _keep_sign_ins(_endeavour("Listed who can sign in", "demo sign-ins", port), port)
    return state


def sign_ins(port: int) -> str:
    """What `endeavour demo` said when it made the school: who can sign in, and how."""
    return _sign_ins_file().read_text().replace(ADDRESS, address_at(port))


def _keep_sign_ins(said: str, port: int) -> None:
    """Without the address, which is another on another port."""
    _sign_ins_file().write_text(said.replace(address_at(port), ADDRESS))


def _sign_ins_file() -> Path:
    return data_folder() / "demo-sign-ins.txt"


def _forget_half_a_demo() -> None:
    """A demo that was broken off while it was made is made anew; nobody has worked in it yet."""
    if not uses_embedded_engine():
        return
    with connect_as_owner() as owner:
        state = read_state(owner)
        half_made = state.kind == "demo" and not state.filled and has_schools(owner)
    if half_made:
        engine().make_database_anew()


def _first_look(owner: psycopg.Connection, *, empty: bool) -> State:
    """A database with schools and no note of ours was restored, or filled by hand: it is what it says it is."""
    if has_schools(owner):
        return State(kind="demo", filled=True) if is_marked_demo(owner) else State(kind="empty")
    return State(kind="empty" if empty else "demo")


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


def _endeavour(sentence: str, command: str, port: int) -> str:
    """One command of ours, in a process of its own, since each runs as another role of the database."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "endeavour.config", *command.split()],
        cwd=PROJECT,
        env={**os.environ, **environment(port)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise DatabaseRefused(f"{last}\nendeavour {command} failed (above).")
    sys.stdout.write(f"{sentence}: {time.monotonic() - started:.1f} s\n")
    sys.stdout.flush()
    return done.stdout
