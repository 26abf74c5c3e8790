from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import AssessmentRequest, Review
from endeavour.cycle.open_cycles import take_decided_review
from endeavour.cycle.review_events import AuthorityAsked
from endeavour.design.dates import full_date


@act(Permission.DECIDE_REVIEWS)
def record_authority_asked(review: Review, *, who: str, how: str, on: date, by: Actor) -> AssessmentRequest:
    """The local authority was asked for an EHC needs assessment, as the review decided (Children and Families Act 2014,
    s.36(1)); of a pupil who has a plan, to assess again (s.44(2), to be confirmed).

    The request itself is written outside Endeavour; here stands who wrote it, when and how.
    """
    held = take_decided_review(review)
    if held.decision != Review.Decision.ASSESSMENT:
        raise Refused("This review did not decide to ask for an EHC needs assessment.")
    before = AssessmentRequest.objects.filter(review=held, taken_back_at__isnull=True).first()
    if before is not None:
        recorder = names_of([before.recorded_by])[before.recorded_by]
        raise Refused(f"{recorder} has recorded already that it was asked on {full_date(before.on)}.")
    refuse_what_cannot_be(held, who=who, how=how, on=on)
    made = write_down(held, who=who, how=how, on=on, by=by)
    record(AuthorityAsked(pupil=held.cycle.pupil.pid, review=held.code, on=on.isoformat(), how=how), by=by)
    return made


def refuse_what_cannot_be(review: Review, *, who: str, how: str, on: date) -> None:
    if not who.strip():
        raise Refused("Enter who asked.", field="who")
    if how not in AssessmentRequest.How.values:
        raise Refused("Choose how it was asked.", field="how")
    if review.decided_on is None or not review.decided_on <= on <= clock.today():
        raise Refused("Give a day from the one of the decision until today.", field="on")


def write_down(review: Review, *, who: str, how: str, on: date, by: Actor) -> AssessmentRequest:
    made: AssessmentRequest = AssessmentRequest.objects.create(
        school_id=by.school_id,
        review=review,
        who=who.strip(),
        how=how,
        on=on,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    return made
