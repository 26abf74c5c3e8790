"""The bare view: an address of this program, behind the same middleware, that does the SQL and answers the bytes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.auth.decorators import login_not_required
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

Statement = tuple[str, object]
_asked: list[Statement] = []
_content: list[bytes] = []


@contextmanager
def statements() -> Iterator[list[Statement]]:
    """Statements with their values, without those that only mark places in a transaction."""
    asked: list[Statement] = []

    def note(execute: Callable[..., object], sql: str, params: object, *rest: object) -> object:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            asked.append((sql, params))
        return execute(sql, params, *rest)

    with connection.execute_wrapper(note):
        yield asked


@contextmanager
def bare_view(asked: list[Statement], content: bytes) -> Iterator[Callable[[], object]]:
    """Something to call that opens the bare view once."""
    _asked[:], _content[:] = asked, [content]
    client = Client(SERVER_NAME="localhost")
    with override_settings(ROOT_URLCONF="tests.speed.bare"):
        yield lambda: client.get("/bare")


@login_not_required
def _bare(_: HttpRequest) -> HttpResponse:
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params in _asked:
            _fetch(cursor, sql, params)
    return HttpResponse(_content[0])


def _fetch(cursor: CursorWrapper, sql: str, params: object) -> None:
    cursor.execute(sql, params)  # type: ignore[arg-type]  # as Django gave them
    if cursor.description is not None:
        cursor.fetchall()


urlpatterns = [path("bare", _bare)]
