from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Cycle, PlanVersion, Review
from endeavour.cycle.open_cycles import take_open_cycle
from endeavour.cycle.review_events import ReviewOpened


@act(Permission.REVIEW_SUPPORT)
def open_review(cycle: Cycle, *, by: Actor) -> Review:
    """Begin to look at what was given and how it went. Only a plan that was shared can be reviewed, and once."""
    held = take_open_cycle(cycle.pk, otherwise="It can’t be reviewed any more.")
    first = held.pupil.known_forename
    if not PlanVersion.objects.filter(cycle=held).exists():
        raise Refused(f"No plan has been shared for {first} in this cycle, so there is none to review yet.")
    if Review.objects.filter(cycle=held).exists():
        raise Refused(f"The review of this cycle of {first}’s is open already.")
    review: Review = Review.objects.create(
        school_id=by.school_id, cycle=held, opened_on=clock.today(), opened_by=by.label
    )
    record(ReviewOpened(pupil=held.pupil.pid, review=review.code), by=by)
    return review
