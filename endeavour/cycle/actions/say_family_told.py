from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Review
from endeavour.cycle.review_events import FamilyToldOfEnd


@act(Permission.SEND_LETTERS)
def say_family_told(review: Review, *, on: date, how: str, by: Actor) -> Review:
    """How and when the family was told that SEN support has ended. Nothing is sent by this."""
    held: Review = (
        Review.objects.select_for_update(of=("self",)).select_related("cycle__pupil").get(pk=review.pk)
    )
    if held.decision != Review.Decision.END or held.decided_on is None:
        raise Refused("This review didn’t end the support.")
    if not held.decided_on <= on <= clock.today():
        raise Refused("Give a day from the one on which it was decided until today.", field="on")
    if not how.strip():
        raise Refused("Enter who was told, and how.", field="how")
    held.family_told_on, held.family_told_how, held.family_told_by = on, how.strip(), by.label
    held.save(update_fields=["family_told_on", "family_told_how", "family_told_by"])
    record(FamilyToldOfEnd(pupil=held.cycle.pupil.pid, review=held.code, on=on.isoformat()), by=by)
    return held
