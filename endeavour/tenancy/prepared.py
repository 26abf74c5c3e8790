"""Questions whose SQL is made once a process: making it can cost more than asking it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from endeavour.tenancy.scope import schools_in_scope

Given = int | date
ROW, DAY = 2**62 + 1, date.min  # these, and the next ones, stand for what is given while the SQL is made
OF_SCHOOL = '"school_id" = '


@dataclass(frozen=True)
class _Made:
    """The SQL, its values, and the places among these for the school and for what is given."""

    sql: str
    values: tuple[Any, ...]
    schools: frozenset[int]
    given: Mapping[int, int]


class PreparedRows:
    """Asks for plain columns of rows. `ask` is given what differs from one time to the next: ids and days, as `kinds`
    says, each of which it compares with columns and doesn't reckon with.

    The school in scope is put in each time. In a scope of several schools the SQL is made anew.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Any]], *kinds: type[Given]) -> None:
        self._ask = ask
        self._stand_ins = [_stand_in(kind, number) for number, kind in enumerate(kinds)]
        self._made: _Made | None = None

    def of(self, *given: Given) -> list[tuple[Any, ...]]:
        """The rows in scope. One statement."""
        schools = schools_in_scope()
        if len(schools) != 1:
            return _fetched(*self._ask(*given).query.sql_with_params())
        made = self._made = self._made or _make(self._ask(*self._stand_ins), self._stand_ins)
        put = list(made.values)
        for place in made.schools:
            put[place] = schools[0]
        for place, which in made.given.items():
            put[place] = given[which]
        return _fetched(made.sql, put)


class Prepared:
    """Asks for one column of JSON of one row: `ask` is given the row's id and filters by it.

    Nothing else may change from one time to the next: a day that matters is compared by whoever reads the answer.
    """

    def __init__(self, ask: Callable[[int], QuerySet[Any, Any]]) -> None:
        self._rows = PreparedRows(ask, int)

    def about(self, row_id: int) -> Any:
        """The JSON, or nothing where there is no such row in scope. One statement."""
        return next((_plain(found) for (found,) in self._rows.of(row_id)), None)


def _stand_in(kind: type[Given], number: int) -> Given:
    return DAY + timedelta(days=number) if kind is date else ROW + number


def _make(asked: QuerySet[Any, Any], stand_ins: Sequence[Given]) -> _Made:
    sql, values = asked.query.sql_with_params()
    before = sql.split("%s")[:-1]
    schools = frozenset(place for place, text in enumerate(before) if text.endswith(OF_SCHOOL))
    given = {place: stand_ins.index(value) for place, value in enumerate(values) if value in stand_ins}
    if len(before) != len(values) or not schools or set(given.values()) != set(range(len(stand_ins))):
        raise ValueError("This question doesn't say of which school and row it asks.")
    return _Made(sql, tuple(values), schools, given)


def _fetched(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _plain(found: Any) -> Any:
    """The database's driver hands JSON over as text."""
    return json.loads(found) if isinstance(found, str) else found
