"""A review taken in hand by an act: locked with its cycle until the act is kept, and refused once it is decided."""

from endeavour.access.authors import names_of
from endeavour.access.refusal import Refused
from endeavour.cycle.models import Review
from endeavour.cycle.open_cycles import take_cycle
from endeavour.design.dates import full_date


def take_review(review: Review) -> Review:
    cycle = take_cycle(review.cycle_id)
    held: Review = Review.objects.select_for_update().get(pk=review.pk)
    held.cycle = cycle
    if held.decided_on is not None:
        who = names_of([held.decided_by])[held.decided_by]
        raise Refused(f"{who} decided this review on {full_date(held.decided_on)}. It can no longer change.")
    if cycle.closed_on is not None:
        raise Refused(
            f"Cycle {cycle.number} ended on {full_date(cycle.closed_on)}, so there is nothing left to review."
        )
    return held
