"""Two acts that meet: the second begins before the first is kept, on a connection of its own, and waits for it."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from contextvars import copy_context
from threading import Event

from django.db import connection

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.journeys.clash import Clash
from endeavour.schools.models import School
from tests.cast.people import MONDAY

PATIENCE = 20.0
Act = Callable[[], object]


def meanwhile(
    school: School, first: Act, second: Act, *, then: Act = lambda: None, is_job: bool = False
) -> object:
    """What the second answers, or was refused with. It has begun, and waits or is done, before the first is kept.

    `then` is more of the first, done while the second waits. A job opens its own scopes.
    """
    began, pids = Event(), list[int]()

    def begin() -> object:
        try:
            with clock.at(MONDAY), nullcontext() if is_job else school_scope(school.pk):
                connection.ensure_connection()
                pids.append(connection.connection.info.backend_pid)
                began.set()
                return second()
        except (Refused, Clash) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with clock.at(MONDAY), school_scope(school.pk):
            first()
            answer = pool.submit(copy_context().run, begin)
            assert began.wait(PATIENCE)
            _wait_until_it_waits(pids[0], answer)
            then()
        return answer.result(PATIENCE)


def _wait_until_it_waits(pid: int, answer: Future[object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answer.done() and not _waits(pid):
        assert time.monotonic() < deadline, "it neither ended nor waited"
        time.sleep(0.005)


def _waits(pid: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE pid = %s AND NOT granted)", [pid])
        row = cursor.fetchone()
    return bool(row and row[0])
