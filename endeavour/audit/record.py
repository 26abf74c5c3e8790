"""Writing down what was done, and who looked."""

import hashlib
import json
from datetime import datetime
from typing import Protocol

from endeavour import clock
from endeavour.audit.events import Event
from endeavour.audit.models import AuditEvent, Opening, Seal


class Author(Protocol):
    """Whoever acts: enough of an actor for the audit."""

    @property
    def school_id(self) -> int: ...
    @property
    def label(self) -> str: ...


def record(event: Event, *, by: Author) -> AuditEvent:
    """Number, seal and keep an event in the transaction of its act.

    Takes the school's seal row first, so numbers are in commit order; the row is held until the act commits.
    """
    last = _last_seal(by.school_id)
    written = AuditEvent(
        school_id=by.school_id,
        number=last.number + 1,
        at=clock.now(),
        actor=by.label,
        kind=event.kind,
        pupil=event.pupil,
        detail=event.detail(),
    )
    written.seal = seal_of(written, after=last.seal)
    written.save(force_insert=True)
    last.number, last.seal = written.number, written.seal
    last.save(update_fields=["number", "seal"])
    return written


def opened(pupil: str, page: str, *, by: Author) -> None:
    """Note that a full record was looked at: the pupil's code and the page's name."""
    Opening.objects.create(school_id=by.school_id, at=clock.now(), actor=by.label, pupil=pupil, page=page)


def seal_of(event: AuditEvent, *, after: str) -> str:
    """SHA-256 over the seal before and everything the event says, in hex."""
    return _digest(
        after,
        event.school_id,
        event.number,
        _instant(event.at),
        event.actor,
        event.kind,
        event.pupil,
        event.detail,
    )


def _last_seal(school_id: int) -> Seal:
    last: Seal | None = Seal.objects.select_for_update().first()
    if last is None:
        Seal.objects.bulk_create([Seal(school_id=school_id)], ignore_conflicts=True)
        last = Seal.objects.select_for_update().get()
    return last


def _instant(moment: datetime) -> str:
    return moment.astimezone(clock.LONDON).isoformat(timespec="microseconds")


def _digest(*parts: object) -> str:
    plain = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
