"""A cycle, its review or the request that came of it, taken in hand by an act, before anything that hangs on it: locked
until the act is kept.

Whoever comes second at the same moment waits here, and finds what the first one left.
"""

from collections.abc import Iterable

from endeavour.access.authors import names_of
from endeavour.access.refusal import Refused
from endeavour.cycle.models import AssessmentRequest, Cycle, PlanVersion, Review
from endeavour.design.dates import full_date


def take_cycle(cycle_id: int) -> Cycle:
    """As it stands now, with its pupil."""
    rows = Cycle.objects.select_for_update(of=("self",)).select_related("pupil__school_class")
    held: Cycle = rows.get(pk=cycle_id)
    return held


def take_cycles(cycle_ids: Iterable[int]) -> None:
    """For an act that comes to them one after the other, before whatever else it takes."""
    list(Cycle.objects.select_for_update().filter(pk__in=set(cycle_ids)).order_by("pk"))


def take_open_cycle(cycle_id: int, *, otherwise: str) -> Cycle:
    """The same, refused once its review has been decided; `otherwise` says what that means for whoever asks."""
    held = take_cycle(cycle_id)
    if held.closed_on is not None:
        raise Refused(f"Cycle {held.number} has ended. {otherwise}")
    return held


def take_version(version: PlanVersion) -> PlanVersion:
    """With its pupil, by whoever records what became of it. No key of it changes, so nobody who reads it waits."""
    rows = PlanVersion.objects.select_for_update(no_key=True, of=("self",)).select_related("cycle__pupil")
    held: PlanVersion = rows.get(pk=version.pk)
    return held


def take_review(review: Review) -> Review:
    """With its cycle; refused once it is decided, or the cycle has ended."""
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


def take_decided_review(review: Review) -> Review:
    """As it stands now, with its cycle, whose lock is enough: for what follows a decision."""
    cycle = take_cycle(review.cycle_id)
    held: Review = Review.objects.get(pk=review.pk)
    held.cycle = cycle
    return held


def take_request(request: AssessmentRequest) -> AssessmentRequest:
    """As it stands now, with its review and pupil, the cycle before all; refused where it stands no more."""
    cycle = take_cycle(request.review.cycle_id)
    rows = AssessmentRequest.objects.select_for_update(of=("self",)).select_related("review")
    held: AssessmentRequest = rows.get(pk=request.pk)
    held.review.cycle = cycle
    if held.taken_back_at is not None:
        raise Refused("It was corrected or taken back meanwhile. Look at the review as it is now.")
    return held
