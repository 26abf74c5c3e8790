from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Review
from endeavour.cycle.new_decision import lacks_of_parents
from endeavour.cycle.new_voice import refuse_who_is_not_asked
from endeavour.cycle.open_cycles import take_decided_review
from endeavour.cycle.review_events import ParentsSaid
from endeavour.journeys.seen_version import refuse_overtaken


@act(Permission.DECIDE_REVIEWS)
def record_parents_agree(
    review: Review, *, agree: str, said_by: str, on: date, how: str, seen: int | None = None, by: Actor
) -> Review:
    """What the parents say to asking the specialist whom a review decided to ask (Code 6.47, to be confirmed). What
    they say later takes the place of what they said before. The same said again changes nothing."""
    held = take_decided_review(review)
    if not held.specialist:
        raise Refused("This review did not decide to ask a specialist.")
    if agree == Review.ParentsAgree.NOT_ASKED:
        raise Refused("Choose what they said.", field="agree")
    for missing in lacks_of_parents(agree, by=said_by, on=on, how=how):
        if missing.sentence:
            raise Refused(missing.sentence, field=_FIELDS[missing.field])
    if (agree, said_by, on, how) == tuple(getattr(held, name) for name in _FIELDS):
        return held
    refuse_overtaken(held.version, seen)
    refuse_who_is_not_asked(said_by, held.cycle.pupil, field="said_by")
    if held.parents_said_on and on < held.parents_said_on:
        raise Refused("They have said something since that day. Enter what they said last.", field="on")
    held.parents_agree, held.parents_said_by = agree, said_by
    held.parents_said_on, held.parents_said_how = on, how
    held.version += 1
    held.save(update_fields=[*_FIELDS, "version"])
    record(ParentsSaid(pupil=held.cycle.pupil.pid, review=held.code, agree=agree, on=on.isoformat()), by=by)
    return held


_FIELDS = {
    "parents_agree": "agree",
    "parents_said_by": "said_by",
    "parents_said_on": "on",
    "parents_said_how": "how",
}
