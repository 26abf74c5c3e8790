"""What the audit keeps of a message: codes and the channel, never an address or a word of it."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class MessageQueued(Event):
    message: str
    recipient: str
    channel: str
    sentence = "Put a message about {pupil} to {recipient} into the outbox, by {channel}"


@dataclass(frozen=True, kw_only=True)
class MessageStopped(Event):
    message: str
    sentence = "Stopped a message about {pupil} before it went"


@dataclass(frozen=True, kw_only=True)
class MessageCancelled(Event):
    message: str
    recipient: str
    sentence = "Cancelled a message about {pupil}: {recipient} may not be contacted"


@dataclass(frozen=True, kw_only=True)
class MessageSent(Event):
    message: str
    sentence = "Sent a message about {pupil}"


@dataclass(frozen=True, kw_only=True)
class MessageFailed(Event):
    message: str
    sentence = "A message about {pupil} could not be sent"


@dataclass(frozen=True, kw_only=True)
class MessageDelivered(Event):
    message: str
    recipient: str
    how: str
    sentence = "A message about {pupil} reached {recipient}: {how}"


@dataclass(frozen=True, kw_only=True)
class MessageOpened(Event):
    message: str
    recipient: str
    sentence = "{recipient} opened a message about {pupil}"


@dataclass(frozen=True, kw_only=True)
class MessageNotTheirs(Event):
    message: str
    recipient: str
    sentence = (
        "The link about {pupil} sent to {recipient} was opened by someone whom it isn't for, and has ended"
    )
