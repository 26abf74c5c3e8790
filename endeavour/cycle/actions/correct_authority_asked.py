from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.actions.record_authority_asked import refuse_what_cannot_be, write_down
from endeavour.cycle.models import AssessmentRequest
from endeavour.cycle.open_cycles import take_request
from endeavour.cycle.review_events import AuthorityAskedCorrected


@act(Permission.DECIDE_REVIEWS)
def correct_authority_asked(
    request: AssessmentRequest, *, who: str, how: str, on: date, why: str, by: Actor
) -> AssessmentRequest:
    """It was asked on another day, by somebody else or otherwise. What was recorded stays, with the reason; the right
    record takes its place."""
    wrong = take_request(request)
    review = wrong.review
    refuse_what_cannot_be(review, who=who, how=how, on=on)
    refuse_no_reason(why, "Say why it is corrected.")
    if (who.strip(), how, on) == (wrong.who, wrong.how, wrong.on):
        return wrong
    wrong.mark_taken_back(why=why.strip(), by=by.label)
    right = write_down(review, who=who, how=how, on=on, by=by)
    pid, was = review.cycle.pupil.pid, wrong.on.isoformat()
    record(AuthorityAskedCorrected(pupil=pid, review=review.code, was=was, on=on.isoformat(), how=how), by=by)
    return right
