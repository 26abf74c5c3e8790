"""Many rows of one table in one statement, handed over as one JSON document.

`bulk_create` prepares and quotes every single value; for the rows of a whole school that is most of the time.
(COPY can't be used where row-level security holds.)
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import BinaryField, Field, ForeignKey

from endeavour.tenancy.models import TenantModel


def insert_all(rows: Sequence[TenantModel]) -> None:
    """New rows of one model; they know their keys afterwards. Rows that have a key keep it. One statement."""
    if not rows:
        return
    keyed = rows[0].pk is not None
    fields = [field for field in _columns(rows[0]) if keyed or not field.primary_key]
    table, names = _quoted(rows[0]._meta.db_table), _names(fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {names}"  # noqa: S608 - names are those of our own tables
            f" FROM json_populate_recordset(NULL::{table}, %s) RETURNING id",
            [_document(rows, fields)],
        )
        keys = cursor.fetchall()
    for row, (key,) in zip(rows, keys, strict=True):
        row.pk, row._state.adding, row._state.db = key, False, connection.alias


def write_all(rows: Sequence[TenantModel], *, over: Iterable[str], known_by: Sequence[str] = ("id",)) -> None:
    """Rows as they are now: `over` names the fields to write where a row of the same `known_by` stands already.
    One statement.
    """
    if not rows:
        return
    fields = [field for field in _columns(rows[0]) if not (field.primary_key and rows[0].pk is None)]
    table, names = _quoted(rows[0]._meta.db_table), _names(fields)
    written = [_quoted(str(rows[0]._meta.get_field(name).column)) for name in over]  # type: ignore[union-attr]  # all have one
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {names}"  # noqa: S608 - as above
            f" FROM json_populate_recordset(NULL::{table}, %s)"
            f" ON CONFLICT ({', '.join(map(_quoted, known_by))})"
            f" DO UPDATE SET {', '.join(f'{name} = EXCLUDED.{name}' for name in written)}",
            [_document(rows, fields)],
        )


def _document(rows: Iterable[TenantModel], fields: "Sequence[Field[Any, Any]]") -> str:
    for field in fields:
        if isinstance(field, BinaryField):
            raise TypeError(f"{field.name} holds bytes, which JSON can't carry.")
        if isinstance(field, ForeignKey):
            _take_keys(rows, field)
    columns = [(str(field.column), str(field.attname)) for field in fields]
    return json.dumps(
        [{column: getattr(row, name) for column, name in columns} for row in rows], default=_as_text
    )


def _take_keys(rows: Iterable[TenantModel], field: ForeignKey[Any, Any]) -> None:
    """Of rows that were saved after they had been pointed at."""
    for row in rows:
        if getattr(row, field.attname) is None and field.is_cached(row):
            far = getattr(row, field.name)
            setattr(row, field.attname, far.pk if far is not None else None)


def _columns(row: TenantModel) -> "list[Field[Any, Any]]":
    return list(row._meta.local_concrete_fields)


def _names(fields: "Iterable[Field[Any, Any]]") -> str:
    return ", ".join(_quoted(str(field.column)) for field in fields)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _as_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"A {type(value).__name__} can't be written in bulk.")
