from django.db import transaction

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.audit.record import record
from endeavour.messages.events import MessageDelivered, MessageOpened
from endeavour.messages.models import Message


@transaction.atomic
def note_opened(code: str, *, school_id: int) -> None:
    """The family pressed Open on their link: that is proof that the message reached them. Twice is once."""
    message: Message = Message.objects.select_for_update().get(code=code)
    if message.opened_at or message.stopped_at or message.cancelled_at or message.not_theirs_at:
        return
    family = SystemActor(school_id, operator=f"family:{message.recipient}")
    message.opened_at = clock.now()
    if message.delivered_at is None:
        message.delivered_at, message.delivered_how = message.opened_at, "opened"
        record(
            MessageDelivered(
                pupil=message.about, message=code, recipient=message.recipient, how="they opened it"
            ),
            by=family,
        )
    message.save(update_fields=["opened_at", "delivered_at", "delivered_how"])
    record(MessageOpened(pupil=message.about, message=code, recipient=message.recipient), by=family)
