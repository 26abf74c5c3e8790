"""A review taken in hand by an act: locked until the act is kept, and refused once it is decided."""

from endeavour.access.authors import names_of
from endeavour.access.refusal import Refused
from endeavour.cycle.models import Review
from endeavour.design.dates import full_date


def take_review(review: Review) -> Review:
    rows = Review.objects.select_for_update(of=("self",)).select_related("cycle__pupil__school_class")
    held: Review = rows.get(pk=review.pk)
    if held.decided_on is not None:
        who = names_of([held.decided_by])[held.decided_by]
        raise Refused(f"{who} decided this review on {full_date(held.decided_on)}. It can no longer change.")
    return held
