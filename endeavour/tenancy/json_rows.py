"""Rows that come along another row as JSON: asking for them, and reading what JSON has no kind for.

A decimal travels as text: as one of JSON's own numbers it would be read through a float.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import DecimalField, TextField
from django.db.models.functions import Cast, JSONObject

from endeavour import clock


class JSONRow(JSONObject):
    """The columns of these names under the same names, and others under names of their own."""

    def __init__(self, *names: str, **columns: Any) -> None:
        super().__init__(**{name: name for name in names}, **columns)

    def resolve_expression(self, *args: Any, **kwargs: Any) -> "JSONRow":
        resolved = super().resolve_expression(*args, **kwargs)
        resolved.set_source_expressions([_exact(each) for each in resolved.get_source_expressions()])
        return resolved


def as_day(text: str) -> date:
    return date.fromisoformat(text)


def as_day_or_none(text: str | None) -> date | None:
    return as_day(text) if text else None


def days_in(row: Mapping[str, Any], *names: str) -> dict[str, date | None]:
    """These columns of a row."""
    return {name: as_day_or_none(row[name]) for name in names}


def as_instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def as_instant_or_none(text: str | None) -> datetime | None:
    return as_instant(text) if text else None


def day_of_instant(text: str) -> date:
    """The day it was in London."""
    return clock.day_of(as_instant(text))


def as_number(text: str) -> Decimal:
    """The decimal that the database holds, to its last nought."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is no decimal that came as text: it was asked for without `JSONRow`.")
    return Decimal(text)


def as_number_or_none(text: str | None) -> Decimal | None:
    return None if text is None else as_number(text)


def _exact(column: Any) -> Any:
    is_decimal = isinstance(getattr(column, "_output_field_or_none", None), DecimalField)
    return Cast(column, TextField()) if is_decimal else column
