"""S2 and S4: a page's processor time and statements, against a bare view of the same SQL and the same bytes."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from tests.speed.figure import Figure

TURNS = 25
Statement = tuple[str, object]


def page_figure(client: Client, name: str, path: str) -> Figure:
    """The median of many turns, after two to warm up."""
    _get(client, path)
    _get(client, path)
    with _statements() as asked:
        content = _get(client, path)
    ours = _cpu_ms(lambda: _get(client, path))
    bare = _cpu_ms(_bare_view(list(asked), content))
    return Figure("S2", name, ours, len(asked), ours / bare, "bare view", "≤ 2")


def statements_of(client: Client, path: str) -> int:
    _get(client, path)
    with _statements() as asked:
        _get(client, path)
    return len(asked)


def _get(client: Client, path: str) -> bytes:
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return bytes(answer.content)


def _cpu_ms(do: Callable[[], object]) -> float:
    taken = []
    for _ in range(TURNS):
        start = time.process_time()
        do()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


@contextmanager
def _statements() -> Iterator[list[Statement]]:
    """Statements with their values, without those that only mark places in a transaction."""
    asked: list[Statement] = []

    def note(
        execute: Callable[..., object], sql: str, params: object, many: bool, context: dict[str, object]
    ) -> object:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield asked


def _bare_view(asked: list[Statement], content: bytes) -> Callable[[], HttpResponse]:
    """What Django itself costs: a request, the statements in one transaction, their rows, the same bytes."""

    def view(_: HttpRequest) -> HttpResponse:
        with transaction.atomic(), connection.cursor() as cursor:
            for sql, params in asked:
                _fetch(cursor, sql, params)
        return HttpResponse(content)

    factory = RequestFactory()
    return lambda: view(factory.get("/"))


def _fetch(cursor: CursorWrapper, sql: str, params: object) -> None:
    cursor.execute(sql, params)  # type: ignore[arg-type]  # as Django gave them
    if cursor.description is not None:
        cursor.fetchall()
