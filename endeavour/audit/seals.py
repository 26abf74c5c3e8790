"""Each event's seal stands on the one before: what is changed, taken out or put in later shows."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from endeavour.audit.models import AuditEvent, Opening
from endeavour.clock import LONDON


@dataclass(frozen=True)
class Break:
    """The first number at which the audit isn't what was sealed, and why."""

    number: int
    why: str


def seal_of(event: AuditEvent, *, after: str) -> str:
    """SHA-256 in hex over the seal before and everything that the event says."""
    moment = event.at.astimezone(LONDON).isoformat(timespec="microseconds")
    return digest(
        after, event.school_id, event.number, moment, event.actor, event.kind, event.pupil, event.detail
    )


def seal_of_openings(openings: Iterable[Opening], *, after: str) -> str:
    rows = [[o.pk, o.at.isoformat(timespec="microseconds"), o.actor, o.pupil, o.page] for o in openings]
    return digest(after, rows)


def first_break(events: Iterable[AuditEvent], outside: Mapping[int, str]) -> Break | None:
    """Hold a school's events, in order of number, against each other and against the seals kept outside.

    Whoever can write to the database can also make a whole new chain; the seals outside it tell.
    """
    seal, number = "", 0
    for event in events:
        if event.number != number + 1:
            return Break(number + 1, "This event is missing.")
        seal, number = seal_of(event, after=seal), event.number
        if seal != event.seal:
            return Break(number, "This event isn't what was sealed.")
        if outside.get(number, seal) != seal:
            return Break(number, "The seal kept outside the database is another one.")
    if any(beyond > number for beyond in outside):
        return Break(number + 1, "This event is missing: a seal outside the database knows it.")
    if number and number not in outside:
        return Break(number, "No seal outside the database knows this event.")
    return None


def digest(*parts: object) -> str:
    plain = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
