"""Reading the audit of one pupil back: what was done, and who looked."""

from dataclasses import dataclass
from datetime import datetime

from endeavour.audit.models import AuditEvent, Opening


@dataclass(frozen=True)
class Deed:
    """An act about a pupil, as it was sealed."""

    at: datetime
    actor: str
    kind: str
    pupil: str
    detail: dict[str, object]


@dataclass(frozen=True)
class Look:
    """A record that was opened."""

    at: datetime
    actor: str
    page: str


def deeds_about(pid: str, *, start: int, stop: int) -> tuple[Deed, ...]:
    """The latest first. One statement."""
    events = AuditEvent.objects.filter(pupil=pid).order_by("-number")[start:stop]
    return tuple(Deed(event.at, event.actor, event.kind, pid, event.detail) for event in events)


def looks_at(pid: str, *, most: int) -> tuple[Look, ...]:
    """The latest first. One statement."""
    openings = Opening.objects.filter(pupil=pid).order_by("-at", "-pk")[:most]
    return tuple(Look(opening.at, opening.actor, opening.page) for opening in openings)
