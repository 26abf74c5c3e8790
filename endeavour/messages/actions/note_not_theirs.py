from django.db import transaction

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.audit.record import record
from endeavour.messages.events import MessageNotTheirs
from endeavour.messages.models import Message


@transaction.atomic
def note_not_theirs(code: str, *, school_id: int) -> None:
    """Whoever opened the link says that it isn't for them: the link ends, and staff are to reach the person anew.

    What happened before is kept as it was. Said twice, it counts once.
    """
    message: Message = Message.objects.select_for_update().get(code=code)
    if message.not_theirs_at or message.stopped_at or message.cancelled_at:
        return
    message.not_theirs_at = clock.now()
    message.save(update_fields=["not_theirs_at"])
    family = SystemActor(school_id, operator=f"family:{message.recipient}")
    record(MessageNotTheirs(pupil=message.about, message=code, recipient=message.recipient), by=family)
