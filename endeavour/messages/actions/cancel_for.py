from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.messages.events import MessageCancelled
from endeavour.messages.models import Message


@act(Permission.RESTRICT_CONTACTS)
def cancel_for(*, recipient: str, about: str, by: Actor) -> int:
    """Take back all that hasn't gone yet to this person about this pupil. Answers how many.

    One that is on the wire at this moment can't be called back: it is then written down as sent, beside this event.
    """
    unsent = Message.objects.select_for_update().filter(
        recipient=recipient, about=about, sent_at=None, stopped_at=None, cancelled_at=None, delivered_at=None
    )
    cancelled = list(unsent)
    for message in cancelled:
        message.cancelled_at = clock.now()
        message.save(update_fields=["cancelled_at"])
        record(MessageCancelled(pupil=about, message=message.code, recipient=recipient), by=by)
    return len(cancelled)
