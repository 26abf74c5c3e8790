"""Start everything, say when it is ready, keep it going, and stop all of it."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import FrameType

from django.core.exceptions import ImproperlyConfigured
from psycopg import OperationalError

from endeavour.config.database import REFUSAL, engine, uses_embedded_engine
from endeavour.config.engine import Engine, EngineError
from endeavour.config.places import data_folder
from endeavour.config.setup.arguments import Running
from endeavour.config.setup.refusal import refuse
from endeavour.config.supervisor import household
from endeavour.config.supervisor.child import Child
from endeavour.config.supervisor.prepare import prepare_database, sign_ins

LOOK_EVERY = 0.2
LOOK_AT_DATABASE_EVERY = 2.0
# A web server that ends this often before its first page won't come up by itself.
FALSE_STARTS = 3
PATIENCE = 120.0
FAREWELL = 12.0


class Stopped(BaseException):
    """Somebody pressed Ctrl-C, ended us, or closed the terminal, and we were in the middle of starting."""


class Interruption:
    """While starting, a signal breaks off whatever is under way; later it waits for the next look."""

    def __init__(self) -> None:
        self.asked = Event()
        self.can_wait = False
        self._react(self._stop)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        # Once is enough: a second Ctrl-C must not interrupt the stopping.
        self._react(signal.SIG_IGN)
        self.asked.set()
        if not self.can_wait:
            raise Stopped

    def _react(self, how: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, how)


def supervise(arguments: Running) -> None:
    # What is written from here on is nobody else's to read.
    os.umask(0o077)
    interruption = Interruption()
    database = engine() if uses_embedded_engine() else None
    logs = data_folder() / "logs"
    children = [household.web(arguments.port, logs), household.worker(arguments.port, logs)]
    try:
        _start(arguments, database, children)
        interruption.can_wait = True
        _keep_going(database, children, interruption.asked)
        say("Stopping.")
    except Stopped:
        say("Stopping.")
    except (EngineError, ImproperlyConfigured) as refusal:
        refuse(str(refusal))
    except OperationalError as problem:
        refuse(f"The database can't be reached: {' '.join(str(problem).split())}")
    finally:
        _stop_all(database, children)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _start(arguments: Running, database: Engine | None, children: list[Child]) -> None:
    if database:
        database.ensure_up()
    state = prepare_database(empty=arguments.empty, port=arguments.port)
    _wait_for_first_page(arguments.port, children[0])
    address = household.address_at(arguments.port)
    if state.kind == "demo":
        say(sign_ins(arguments.port))
    say(f"Logs are in {children[0].log.parent}. Ctrl-C stops Endeavour.\nReady: {address}")


def _wait_for_first_page(port: int, web: Child) -> None:
    """The worker comes after it: on a small machine both at once would keep the first page waiting."""
    deadline = time.monotonic() + PATIENCE
    before = web.log.stat().st_size if web.log.exists() else 0
    while not (web.running and household.answers(port)):
        web.keep_going()
        if refusal := _refusal_in(web.log, before):
            refuse(refusal)
        if web.ends >= FALSE_STARTS or time.monotonic() > deadline:
            last = "\n".join(web.log.read_text(errors="replace").splitlines()[-20:])
            refuse(f"{last}\nThe pages don't come up; the end of {web.log} is above.")
        time.sleep(LOOK_EVERY / 4)


def _refusal_in(log: Path, before: int) -> str:
    """Weak walls don't mend themselves, however often the web server tries."""
    if not log.exists():
        return ""
    said = log.read_bytes()[before:].decode(errors="replace")
    return next((line for line in said.splitlines() if line.startswith(REFUSAL)), "")


def _keep_going(database: Engine | None, children: list[Child], stop: Event) -> None:
    look_at_database = time.monotonic()
    while not stop.wait(LOOK_EVERY):
        for child in children:
            child.keep_going()
        if database and time.monotonic() >= look_at_database:
            database.ensure_up()
            look_at_database = time.monotonic() + LOOK_AT_DATABASE_EVERY


def _stop_all(database: Engine | None, children: list[Child]) -> None:
    for child in children:
        child.ask_to_stop()
    deadline = time.monotonic() + FAREWELL
    for child in children:
        child.stop(patience=max(0.1, deadline - time.monotonic()))
    if database:
        database.stop()
