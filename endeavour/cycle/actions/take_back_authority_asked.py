from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.models import AssessmentRequest
from endeavour.cycle.open_cycles import take_request
from endeavour.cycle.review_events import AuthorityAskedTakenBack


@act(Permission.DECIDE_REVIEWS)
def take_back_authority_asked(request: AssessmentRequest, *, why: str, by: Actor) -> AssessmentRequest:
    """Nobody has asked yet: it was recorded by mistake. It stays, marked, and the authority is to be asked again."""
    wrong = take_request(request)
    refuse_no_reason(why, "Say why it is taken back.")
    wrong.mark_taken_back(why=why.strip(), by=by.label)
    review, on = wrong.review, wrong.on.isoformat()
    record(AuthorityAskedTakenBack(pupil=review.cycle.pupil.pid, review=review.code, on=on), by=by)
    return wrong
