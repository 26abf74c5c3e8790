from dataclasses import dataclass
from datetime import timedelta

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.messages.events import MessageQueued
from endeavour.messages.jobs import send_message
from endeavour.messages.models import Channel, Message

HELD_FOR = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """What is to go, to whom, about whom. `subject` and `text` hold no child's name;
    LINK in the text becomes the person's own link as it goes: the outbox keeps no link that opens."""

    kind: str
    about: str
    recipient: str
    document: str
    channel: str
    address: str = ""
    subject: str = ""
    text: str = ""


@act(Permission.SEND_LETTERS)
def queue_message(outgoing: Outgoing, *, by: Actor) -> Message:
    """Hold a message for ten minutes, to be stopped if need be; then it goes, or waits for a person."""
    now = clock.now()
    message = Message(
        school_id=by.school_id,
        **vars(outgoing),
        queued_at=now,
        queued_by=by.label,
        goes_at=now + HELD_FOR,
    )
    message.save(force_insert=True)
    record(
        MessageQueued(
            pupil=outgoing.about,
            message=message.code,
            recipient=outgoing.recipient,
            channel=outgoing.channel,
        ),
        by=by,
    )
    if outgoing.channel == Channel.EMAIL:
        in_ten_minutes = send_message.configure(schedule_in={"seconds": int(HELD_FOR.total_seconds())})
        in_ten_minutes.defer(school_id=by.school_id, code=message.code)
    return message
