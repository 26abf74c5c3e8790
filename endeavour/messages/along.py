"""Messages about a pupil, read with the pupil's own row."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour import clock
from endeavour.messages.models import Message
from endeavour.messages.queries import Delivery, MessageLine, delivery_of
from endeavour.tenancy.json_rows import JSONRow, as_instant

_LINE = tuple(name for name in MessageLine.__dataclass_fields__ if name != "state")
_SHOWN = (*_LINE, "stopped_at", "cancelled_at")


def messages_along() -> ArraySubquery:
    """Every message, oldest first, as a column beside the row of the pupil that they are about."""
    rows = Message.objects.filter(about=OuterRef("pid")).order_by("queued_at", "pk")
    return ArraySubquery(rows.values(shown=JSONRow(*_SHOWN)))


def messages_in(rows: Iterable[dict[str, Any]]) -> list[MessageLine]:
    """From what `messages_along` brought."""
    now = clock.now()
    return [
        MessageLine(**{name: getattr(message, name) for name in _LINE}, state=message.state(now))
        for message in _messages(rows)
    ]


def deliveries_along(pid: str, *, kind: str) -> ArraySubquery:
    """As `deliveries`, of one kind, as a column beside the row that names the pupil whom they are about."""
    rows = Message.objects.filter(about=OuterRef(pid), kind=kind, stopped_at=None, cancelled_at=None)
    shown = JSONRow(*_SHOWN, "address")
    return ArraySubquery(rows.order_by("queued_at", "pk").values(shown=shown))


def deliveries_in(rows: Iterable[dict[str, Any]]) -> list[Delivery]:
    """From what `deliveries_along` brought."""
    now = clock.now()
    return [delivery_of(message, now) for message in _messages(rows)]


def _messages(rows: Iterable[dict[str, Any]]) -> list[Message]:
    return [Message(**{**row, **_moments(row)}) for row in rows]


def _moments(row: dict[str, Any]) -> dict[str, datetime]:
    return {name: as_instant(at) for name, at in row.items() if at and name.endswith("_at")}
