"""The plans that were shared and the reviews that were held of one pupil, over all cycles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.cycle.models import PlanVersion, Review
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none


@dataclass(frozen=True)
class SharedPlan:
    """`by` is the label of whoever shared it."""

    number: int
    cycle: int
    on: date
    by: str


@dataclass(frozen=True)
class HeldReview:
    """`decision` is empty while it is open. `by` is the label of whoever decided it, or began it."""

    cycle: int
    opened_on: date
    decided_on: date | None
    decision: str
    by: str


def plans_along() -> ArraySubquery:
    """Every version that was shared, as a column beside the pupil's row."""
    versions = PlanVersion.objects.filter(cycle__pupil=OuterRef("pk")).order_by("number")
    shown = JSONRow(number="number", cycle="cycle__number", on="shared_on", by="shared_by")
    return ArraySubquery(versions.values(shown=shown))


def plans_in(rows: Iterable[dict[str, Any]]) -> tuple[SharedPlan, ...]:
    """From what `plans_along` brought."""
    return tuple(SharedPlan(**{**row, "on": as_day(row["on"])}) for row in rows)


def reviews_along() -> ArraySubquery:
    """Every review, the first begun on top, as a column beside the pupil's row."""
    reviews = Review.objects.filter(cycle__pupil=OuterRef("pk")).order_by("opened_on")
    names = ("opened_on", "opened_by", "decided_on", "decided_by", "decision")
    shown = JSONRow(*names, cycle="cycle__number")
    return ArraySubquery(reviews.values(shown=shown))


def reviews_in(rows: Iterable[Mapping[str, Any]]) -> tuple[HeldReview, ...]:
    """From what `reviews_along` brought."""
    return tuple(
        HeldReview(
            cycle=row["cycle"],
            opened_on=as_day(row["opened_on"]),
            decided_on=as_day_or_none(row["decided_on"]),
            decision=Review.Decision(row["decision"]).label if row["decision"] else "",
            by=row["decided_by"] or row["opened_by"],
        )
        for row in rows
    )
