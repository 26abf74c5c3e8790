"""The plans that were shared and the reviews that were held of one pupil, over all cycles."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.models import PlanVersion, Review


@dataclass(frozen=True)
class SharedPlan:
    number: int
    cycle: int
    on: date
    by: str


@dataclass(frozen=True)
class HeldReview:
    """`decision` is empty while it is open."""

    cycle: int
    opened_on: date
    decided_on: date | None
    decision: str
    by: str


def shared_plans(pupil_id: int) -> tuple[SharedPlan, ...]:
    """Two statements."""
    rows = list(
        PlanVersion.objects.filter(cycle__pupil=pupil_id).values_list(
            "number", "cycle__number", "shared_on", "shared_by"
        )
    )
    names = names_of(by for *_, by in rows)
    return tuple(SharedPlan(number, cycle, on, names[by]) for number, cycle, on, by in rows)


def held_reviews(pupil_id: int) -> tuple[HeldReview, ...]:
    """Two statements."""
    rows = list(Review.objects.filter(cycle__pupil=pupil_id).select_related("cycle").order_by("opened_on"))
    names = names_of(row.decided_by or row.opened_by for row in rows)
    return tuple(
        HeldReview(
            cycle=row.cycle.number,
            opened_on=row.opened_on,
            decided_on=row.decided_on,
            decision=Review.Decision(row.decision).label if row.decision else "",
            by=names[row.decided_by or row.opened_by],
        )
        for row in rows
    )
