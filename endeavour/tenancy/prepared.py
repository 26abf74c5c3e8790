"""Questions whose SQL is made once a process: making it can cost more than asking it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NoReturn

from django.db import connection
from django.db.models import QuerySet

from endeavour.tenancy.scope import schools_in_scope, stand_in_for_school

Given = int | date | tuple[int, ...]
SCHOOL = 2**62 - 1  # stands for the school in scope while the SQL is made
ROW, DAY = 2**62 + 1, date.min  # these, and the next ones, stand for what is given
OF_SCHOOL, IN_LIST = '"school_id" = ', " IN ("


@dataclass(frozen=True)
class _Made:
    """The SQL, its values, and the places among these for the school and for what is given."""

    sql: str
    values: tuple[Any, ...]
    schools: frozenset[int]
    given: Mapping[int, int]

    def with_lists(self, put: Sequence[Any]) -> tuple[str, Sequence[Any]]:
        """With as many places for a list as there are ids in it."""
        first, *pieces = self.sql.split("%s")
        sql, values = [first], list[Any]()
        for value, piece in zip(put, pieces, strict=True):
            ids = value if isinstance(value, tuple) else (value,)
            sql += [", ".join(["%s"] * len(ids)), piece]
            values += ids
        return "".join(sql), values


class PreparedRows:
    """Asks for plain columns of rows. `ask` is given what differs from one time to the next: ids, days and lists of ids
    (`tuple`), as `kinds` says, each of which it compares with columns and doesn't reckon with. A list is never empty.

    The school in scope is put in each time. In a scope of several schools the SQL is made anew.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Any]], *kinds: type[Any]) -> None:
        self.ask, self.kinds = ask, kinds
        self._has_lists = tuple in kinds
        self._stand_ins = [_stand_in(kind, number) for number, kind in enumerate(kinds)]
        self._made: _Made | None = None

    def of(self, *given: Given) -> list[tuple[Any, ...]]:
        """The rows in scope. One statement."""
        return _fetched(*self.statement(*given))

    def statement(self, *given: Given) -> tuple[str, Sequence[Any]]:
        """The SQL and its values, for the schools in scope."""
        if () in given:
            raise ValueError("This question is given a list of nothing.")
        schools = schools_in_scope()
        if len(schools) != 1:
            return self.ask(*given).query.sql_with_params()
        made = self._made = self._made or _make(self.ask, self._stand_ins)
        put = list(made.values)
        for place in made.schools:
            put[place] = schools[0]
        for place, which in made.given.items():
            put[place] = given[which]
        return made.with_lists(put) if self._has_lists else (made.sql, put)


class Prepared:
    """Asks for one column of JSON of one row: `ask` is given the row's id and filters by it, and what else differs from
    one time to the next, as `kinds` says. A day that matters can as well be compared by whoever reads the answer.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Any]], *kinds: type[Given]) -> None:
        self.rows = PreparedRows(ask, int, *kinds)

    def about(self, row_id: int, *given: Given) -> Any:
        """The JSON, or nothing where there is no such row in scope. One statement."""
        return next((_plain(found) for (found,) in self.rows.of(row_id, *given)), None)


def _stand_in(kind: type[Any], number: int) -> Given:
    if kind is date:
        return DAY + timedelta(days=number)
    return (ROW + number,) if kind is tuple else ROW + number


def _make(ask: Callable[..., QuerySet[Any, Any]], stand_ins: Sequence[Given]) -> _Made:
    with stand_in_for_school(SCHOOL), connection.execute_wrapper(_ask_nothing):
        sql, values = ask(*stand_ins).query.sql_with_params()
    before = sql.split("%s")[:-1]
    schools = frozenset(place for place, value in enumerate(values) if value == SCHOOL)
    told = [one[0] if isinstance(one, tuple) else one for one in stand_ins]
    given = {place: told.index(value) for place, value in enumerate(values) if value in told}
    lists = {place for place, which in given.items() if isinstance(stand_ins[which], tuple)}
    if any(not before[place].endswith(IN_LIST) for place in lists):
        raise ValueError("This question takes a list for one.")
    if len(before) != len(values) or not schools or set(given.values()) != set(range(len(stand_ins))):
        raise ValueError("This question doesn't say of which school and row it asks.")
    left = [sql, *(value for place, value in enumerate(values) if place not in schools | given.keys())]
    if any(str(each) in _as_text(value) for each in (SCHOOL, *told) for value in left):
        raise ValueError(
            "This question holds the school, or what is given, where it can't be put in each time."
        )
    compared = {place for place, text in enumerate(before) if text.endswith(OF_SCHOOL)}
    if compared - schools - given.keys():
        raise ValueError("This question asks of one school, whichever is in scope.")
    return _Made(sql, tuple(values), schools, given)


def _ask_nothing(*_: Any) -> NoReturn:
    raise ValueError("This question asks another one while its SQL is made.")


def _as_text(value: Any) -> str:
    """JSON and the like stand in the driver's own wrapping."""
    return str(getattr(value, "obj", value))


def _fetched(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _plain(found: Any) -> Any:
    """The database's driver hands JSON over as text."""
    return json.loads(found) if isinstance(found, str) else found
