"""Writing down what was done, and who looked."""

from collections.abc import Sequence
from typing import Protocol

from django.db import transaction
from django.db.models import Subquery

from endeavour import clock
from endeavour.audit.events import Event
from endeavour.audit.models import AuditEvent, Opening, Seal
from endeavour.audit.outside import keep_outside
from endeavour.audit.seals import seal_of


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
    return record_all((event,), by=by)[0]


def record_all(events: Sequence[Event], *, by: Author) -> list[AuditEvent]:
    """Several events of one act, one after the other: each has its own seal, the last is kept outside."""
    if not events:
        return []
    last = _last_seal(by.school_id)
    written = [_next(last, event, by) for event in events]
    AuditEvent.objects.bulk_create(written)
    last.save(update_fields=["number", "seal"])
    number, seal = last.number, last.seal
    transaction.on_commit(lambda: keep_outside(by.school_id, number, seal))
    return written


def opened(pupil: str, page: str, *, by: Author) -> None:
    """Note that a full record was looked at: the pupil's code and the page's name."""
    Opening.objects.create(school_id=by.school_id, at=clock.now(), actor=by.label, pupil=pupil, page=page)


def last_number(school_id: int) -> int:
    """The number of the newest event of the school in scope; 0 where nothing has been done."""
    kept = Seal.objects.filter(school_id=school_id).values_list("number", flat=True).first()
    return int(kept or 0)


def last_number_in_sql() -> Subquery:
    """The same, to be asked along with something else."""
    return Subquery(Seal.objects.values("number")[:1])


def _next(last: Seal, event: Event, by: Author) -> AuditEvent:
    """The event after the last one, which it becomes."""
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
    last.number, last.seal = written.number, written.seal
    return written


def _last_seal(school_id: int) -> Seal:
    """Found by its school even in a wider scope, and made with the school's first event."""
    last: Seal | None = Seal.objects.select_for_update().filter(school_id=school_id).first()
    if last is None:
        Seal.objects.bulk_create([Seal(school_id=school_id)], ignore_conflicts=True)
        last = Seal.objects.select_for_update().get(school_id=school_id)
    return last
