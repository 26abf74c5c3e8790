from enum import StrEnum


class State(StrEnum):
    """How far a message has come, worked out from its dates."""

    HELD = "held"
    STOPPED = "stopped"
    CANCELLED = "cancelled"
    GOING = "going"
    WAITING = "waiting for a person"
    SENT = "sent"
    DELIVERED = "delivered"
    OPENED = "opened"
    FAILED = "failed"
