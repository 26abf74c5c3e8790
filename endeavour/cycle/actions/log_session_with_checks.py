from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.open_cycles import take_cycles
from endeavour.cycle.queries.due_checks import DueCheck
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Session, Slot


@act(Permission.LOG_SESSIONS)
def log_session_with_checks(
    slot: Slot,
    *,
    on: date,
    scores: Iterable[tuple[DueCheck, Decimal]],
    presences: Mapping[int, str] | None = None,
    note: str = "",
    by: Actor,
) -> Session:
    """How a session went, and what was measured in it: all of it or nothing."""
    taken = tuple(scores)
    take_cycles(due.outcome.cycle_id for due, _ in taken)
    session: Session = log_session(slot, on=on, presences=presences, note=note, by=by)
    for due, value in taken:
        record_check(due.outcome, on=on, value=value, taken_in=session.code, by=by)
    return session
