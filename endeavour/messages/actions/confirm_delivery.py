from datetime import datetime

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.messages.events import MessageDelivered
from endeavour.messages.models import Message


class NotOpenError(Exception):
    """The message was stopped, cancelled or has already reached its person."""


HOW = {
    "handed_over": "handed over",
    "read_aloud": "read aloud",
    "posted": "posted",
    "confirmed": "the person says they have it",
}


@act(Permission.SEND_LETTERS)
def confirm_delivery(message: Message, *, how: str, at: datetime, by: Actor) -> Message:
    """A member of staff says that it reached the person, how and when. `how` is a key of HOW.

    A posted letter counts from the day it is expected to arrive: `at` may lie in the future for it alone.
    """
    kept: Message = Message.objects.select_for_update().get(pk=message.pk)
    if kept.stopped_at or kept.cancelled_at or kept.delivered_at or kept.not_theirs_at:
        raise NotOpenError("This message was stopped, or has already reached the person.")
    if at > clock.now() and how != "posted":
        raise NotOpenError("The day lies in the future.")
    kept.delivered_at, kept.delivered_how = at, how
    kept.sent_at = kept.sent_at or min(at, clock.now())
    kept.save(update_fields=["delivered_at", "delivered_how", "sent_at"])
    record(
        MessageDelivered(pupil=kept.about, message=kept.code, recipient=kept.recipient, how=HOW[how]), by=by
    )
    return kept
