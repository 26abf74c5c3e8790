"""What the law may know of reviews: when each was opened and decided, and whether progress was slow once more."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from endeavour.cycle.models import Review
from endeavour.cycle.new_decision import STEPS_UP
from endeavour.cycle.slow_again import said_in_reviews, slow_again
from endeavour.law.facts.specialists import SLOW_CYCLES

_REVIEW = ("cycle__pupil_id", "cycle__number", "opened_on", "decided_on", "decision", "no_specialist_because")


@dataclass(frozen=True)
class ReviewedCycle:
    """`is_slow_again`: what it says makes so many reviewed cycles in a row with little or no progress."""

    number: int
    opened_on: date
    decided_on: date | None
    asks_specialist: bool
    reason_given: bool
    is_slow_again: bool


def reviewed_cycles(pupil_ids: Collection[int] | None = None) -> dict[int, dict[int, ReviewedCycle]]:
    """By pupil and number of the cycle: of these pupils, or of all in scope. Two statements."""
    wanted = Q() if pupil_ids is None else Q(cycle__pupil__in=pupil_ids)
    said = said_in_reviews(pupil_ids)
    found: dict[int, dict[int, ReviewedCycle]] = defaultdict(dict)
    for pupil, number, opened_on, decided_on, decision, reason in Review.objects.filter(wanted).values_list(
        *_REVIEW
    ):
        found[pupil][number] = ReviewedCycle(
            number=number,
            opened_on=opened_on,
            decided_on=decided_on,
            asks_specialist=decision in STEPS_UP,
            reason_given=bool(decided_on and reason),
            is_slow_again=bool(slow_again(said[pupil].in_a_row(number), cycles=SLOW_CYCLES)),
        )
    return found
