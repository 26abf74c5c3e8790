"""The schools that this thread of work may touch. Only the room `access` opens one."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

_schools: ContextVar[tuple[int, ...] | None] = ContextVar("schools_in_scope", default=None)


class NoScopeError(RuntimeError):
    """A school's rows were asked for before it was said which school is meant."""


def schools_in_scope() -> tuple[int, ...]:
    """The ids of the schools in scope, or an error where none has been set."""
    schools = _schools.get()
    if schools is None:
        raise NoScopeError("A school's rows were asked for outside a scope. Open one through `access`.")
    return schools


@contextmanager
def scope(school_ids: Iterable[int]) -> Iterator[None]:
    """A transaction that sees these schools and no others, in Python and in the database.

    Nested scopes restore the outer one. The setting ends with the transaction.
    """
    schools = tuple(sorted(set(school_ids)))
    with _told("app.schools", "{" + ",".join(map(str, schools)) + "}", schools):
        yield


@contextmanager
def person_scope(person_id: int) -> Iterator[None]:
    """A transaction in which a person's own posts can be read, whatever the school."""
    with _told("app.person", str(person_id), ()):
        yield


@contextmanager
def stand_in_for_school(school_id: int) -> Iterator[None]:
    """What is asked meanwhile is worded as for this school. The database hears nothing of it, and shows it no row."""
    token = _schools.set((school_id,))
    try:
        yield
    finally:
        _schools.reset(token)


@contextmanager
def _told(setting: str, value: str, schools: tuple[int, ...]) -> Iterator[None]:
    """The outermost transaction forgets the setting by itself; inside another one it is put back.

    After an error there is nothing to do: rolling back to the savepoint brings the old setting back.
    """
    nested = connection.in_atomic_block
    with transaction.atomic():
        outer = _tell_database(setting, value)
        token = _schools.set(schools)
        try:
            yield
        finally:
            _schools.reset(token)
        if nested and not connection.needs_rollback:
            _tell_database(setting, outer)


def _tell_database(setting: str, value: str) -> str:
    """Set for this transaction; answers what stood there before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT before.was, set_config(%s, %s, true)"
            " FROM (SELECT coalesce(current_setting(%s, true), '') AS was) AS before",
            [setting, value, setting],
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""
