from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Review
from endeavour.cycle.open_cycles import take_cycle
from endeavour.cycle.review_events import AuthorityAsked
from endeavour.design.dates import full_date


@act(Permission.DECIDE_REVIEWS)
def record_authority_asked(review: Review, *, who: str, how: str, on: date, by: Actor) -> Review:
    """The local authority was asked for an EHC needs assessment, as the review decided (Children and Families Act 2014,
    s.36(1)).

    The request itself is written outside Endeavour; here stands who wrote it, when and how.
    """
    cycle = take_cycle(review.cycle_id)
    held: Review = Review.objects.select_for_update().get(pk=review.pk)
    if held.decision != Review.Decision.ASSESSMENT or held.decided_on is None:
        raise Refused("This review did not decide to ask for an EHC needs assessment.")
    if held.asked_on is not None:
        recorder = names_of([held.asked_recorded_by])[held.asked_recorded_by]
        raise Refused(f"{recorder} has recorded already that it was asked on {full_date(held.asked_on)}.")
    if not who.strip():
        raise Refused("Enter who asked.", field="who")
    if how not in Review.How.values:
        raise Refused("Choose how it was asked.", field="how")
    if on > clock.today() or on < held.decided_on:
        raise Refused("Give a day from the one of the decision until today.", field="on")
    held.asked_on, held.asked_by, held.asked_how, held.asked_recorded_by = on, who.strip(), how, by.label
    held.save(update_fields=["asked_on", "asked_by", "asked_how", "asked_recorded_by"])
    record(AuthorityAsked(pupil=cycle.pupil.pid, review=held.code, on=on.isoformat(), how=how), by=by)
    return held
