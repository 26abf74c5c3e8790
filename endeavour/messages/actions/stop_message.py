from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.messages.events import MessageStopped
from endeavour.messages.models import Message
from endeavour.messages.state import State


class TooLateToStopError(Exception):
    """The message has gone, or is going."""


class StoppedAlreadyError(Exception):
    """Somebody has stopped it, or it was taken back: nothing went."""


@act(Permission.SEND_LETTERS)
def stop_message(message: Message, *, by: Actor) -> Message:
    """Keep a message from going. Only while it is held: what has gone can't be called back."""
    kept: Message = Message.objects.select_for_update().get(pk=message.pk)
    if kept.stopped_at or kept.cancelled_at:
        raise StoppedAlreadyError("It was stopped already. Nothing was sent.")
    if kept.state(clock.now()) not in (State.HELD, State.WAITING) or kept.going_since is not None:
        raise TooLateToStopError("This message has gone. It can't be stopped any more.")
    kept.stopped_at = clock.now()
    kept.save(update_fields=["stopped_at"])
    record(MessageStopped(pupil=kept.about, message=kept.code), by=by)
    return kept
