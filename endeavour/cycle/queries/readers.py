"""Who was given their lines of a plan, and who has said that they read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.access.actor import StaffActor
from endeavour.cycle.access import readings_seen_by
from endeavour.cycle.models import PlanVersion, Reading
from endeavour.pupils.names import formal_name
from endeavour.tenancy.json_rows import JSONRow, as_instant, as_instant_or_none


@dataclass(frozen=True)
class Reader:
    person_id: int
    name: str
    given_at: datetime
    read_at: datetime | None


def readers_of(version: PlanVersion) -> tuple[Reader, ...]:
    """In the order of names. One statement."""
    rows = Reading.objects.filter(version=version).select_related("person")
    return tuple(
        Reader(row.person_id, row.person.formal_name, row.given_at, row.read_at)
        for row in rows.order_by("person__surname", "person__forename", "pk")
    )


def readers_along() -> ArraySubquery:
    """In the order of names, as a column beside a version's row."""
    rows = Reading.objects.filter(version=OuterRef("pk"))
    shown = JSONRow(
        person="person_id",
        title="person__title",
        forename="person__forename",
        surname="person__surname",
        given="given_at",
        read="read_at",
    )
    ordered = rows.order_by("person__surname", "person__forename", "pk")
    return ArraySubquery(ordered.values(shown=shown))


def readers_in(rows: Iterable[Mapping[str, Any]]) -> tuple[Reader, ...]:
    """From what `readers_along` brought."""
    return tuple(
        Reader(
            row["person"],
            formal_name(row["title"], row["forename"], row["surname"]),
            as_instant(row["given"]),
            as_instant_or_none(row["read"]),
        )
        for row in rows
    )


def not_read_by(actor: StaffActor) -> dict[int, PlanVersion]:
    """By pupil: the versions of which this person hasn't yet said that they read their lines. One statement."""
    waiting = readings_seen_by(actor).filter(read_at__isnull=True).order_by("pk")
    return {row.version.cycle.pupil_id: row.version for row in waiting.select_related("version__cycle")}
