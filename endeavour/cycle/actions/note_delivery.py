from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.cycle.models import Review
from endeavour.cycle.open_cycles import take_review
from endeavour.cycle.review_events import DeliveryNoted
from endeavour.journeys.clash import settle


@act(Permission.REVIEW_SUPPORT)
def note_delivery(review: Review, *, note: str, seen: str | None = None, by: Actor) -> None:
    """What will be mended so that the support is given as planned. Raises `Clash` where somebody else wrote too."""
    held = take_review(review)
    now = {"delivery_note": held.delivery_note}
    before = now if seen is None else {"delivery_note": seen}
    changes = settle(now=now, seen=before, wanted={"delivery_note": note.strip()})
    if not changes:
        return
    held.delivery_note, held.version = str(changes["delivery_note"]), held.version + 1
    held.save(update_fields=["delivery_note", "version"])
    record(DeliveryNoted(pupil=held.cycle.pupil.pid, review=held.code), by=by)
