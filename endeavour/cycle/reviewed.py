"""What the law may know of reviews: when each was opened and decided, and whether progress was slow once more."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from endeavour.cycle.models import OutcomeReview, Review
from endeavour.cycle.new_decision import STEPS_UP
from endeavour.cycle.slow_again import Judged, slow_again
from endeavour.law.facts.specialists import SLOW_CYCLES

_REVIEW = ("cycle__pupil_id", "cycle__number", "opened_on", "decided_on", "decision", "no_specialist_because")
_WORD = ("review__cycle__pupil_id", "review__cycle__number", "word")
_OUTCOME = ("outcome__code", "outcome__area", "outcome__carried_from")


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
    said = _said(pupil_ids)
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
            is_slow_again=bool(slow_again(_in_a_row(said[pupil], number), cycles=SLOW_CYCLES)),
        )
    return found


def _in_a_row(said: dict[int, list[Judged]], number: int) -> list[list[Judged]]:
    """What the reviews of this cycle and of those just before it say, the newest first."""
    row: list[list[Judged]] = []
    while number in said:
        row.append(said[number])
        number -= 1
    return row


def _said(pupil_ids: Collection[int] | None) -> dict[int, dict[int, list[Judged]]]:
    wanted = Q() if pupil_ids is None else Q(review__cycle__pupil__in=pupil_ids)
    rows = OutcomeReview.objects.filter(wanted).values_list(*_WORD, *_OUTCOME)
    found: dict[int, dict[int, list[Judged]]] = defaultdict(lambda: defaultdict(list))
    for pupil, number, word, code, area, carried_from in rows:
        found[pupil][number].append(Judged(code, word, area, carried_from))
    return found
