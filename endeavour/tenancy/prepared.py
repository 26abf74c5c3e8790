"""A question about one row whose SQL is made once a process: making it can cost more than asking it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from endeavour.tenancy.scope import schools_in_scope

ROW = 2**62 + 1  # stands for the row while the SQL is made
OF_SCHOOL = '"school_id" = '


@dataclass(frozen=True)
class _Made:
    """The SQL, its values, and the places among these for the school and for the row."""

    sql: str
    values: tuple[Any, ...]
    schools: frozenset[int]
    rows: frozenset[int]


class Prepared:
    """Asks for one column of JSON of one row: `ask` is given the row's id and filters by it.

    The school in scope and the row are put in each time. Nothing else may change from one time to the next: a day
    that matters is compared by whoever reads the answer. In a scope of several schools it is made anew.
    """

    def __init__(self, ask: Callable[[int], QuerySet[Any, Any]]) -> None:
        self._ask = ask
        self._made: _Made | None = None

    def about(self, row_id: int) -> Any:
        """The JSON, or nothing where there is no such row in scope. One statement."""
        schools = schools_in_scope()
        if len(schools) != 1:
            return next((_plain(found) for found in self._ask(row_id)), None)
        made = self._made = self._made or _make(self._ask(ROW))
        put = [
            schools[0] if place in made.schools else row_id if place in made.rows else value
            for place, value in enumerate(made.values)
        ]
        with connection.cursor() as cursor:
            cursor.execute(made.sql, put)
            row = cursor.fetchone()
        return _plain(row[0]) if row else None


def _make(asked: QuerySet[Any, Any]) -> _Made:
    sql, values = asked.query.sql_with_params()
    before = sql.split("%s")[:-1]
    schools = frozenset(place for place, text in enumerate(before) if text.endswith(OF_SCHOOL))
    rows = frozenset(place for place, value in enumerate(values) if value == ROW)
    if len(before) != len(values) or not schools or not rows:
        raise ValueError("This question doesn't say of which school and row it asks.")
    return _Made(sql, tuple(values), schools, rows)


def _plain(found: Any) -> Any:
    """The database's driver hands JSON over as text."""
    return json.loads(found) if isinstance(found, str) else found
