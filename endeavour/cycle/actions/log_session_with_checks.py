from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.open_cycles import take_cycles
from endeavour.cycle.queries.due_checks import DueCheck
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Presence, Session, Slot
from endeavour.provision.session_said import GOT_IT

NOT_IN_IT = (
    "By what is said here this child was not in the session. Empty the result, or say that they were here."
)


@act(Permission.LOG_SESSIONS)
def log_session_with_checks(
    slot: Slot,
    *,
    on: date,
    scores: Iterable[tuple[DueCheck, Decimal]],
    outcome: str = Session.Outcome.HAPPENED,
    reason: str = "",
    presences: Mapping[int, str] | None = None,
    note: str = "",
    by: Actor,
) -> Session:
    """How a session went, and what was measured in it: all of it or nothing. Of whoever was not in it, nothing was."""
    taken = tuple(scores)
    take_cycles(due.outcome.cycle_id for due, _ in taken)
    session: Session = log_session(
        slot, on=on, outcome=outcome, reason=reason, presences=presences, note=note, by=by
    )
    _refuse_of_whom_was_not_in_it(session, taken)
    for due, value in taken:
        record_check(due.outcome, on=on, value=value, taken_in=session.code, by=by)
    return session


def _refuse_of_whom_was_not_in_it(session: Session, taken: Sequence[tuple[DueCheck, Decimal]]) -> None:
    there = dict(session.presences.values_list("pupil_id", "there")) if taken else {}
    for due, _ in taken:
        if there.get(due.pupil_id, Presence.There.HERE) not in GOT_IT:
            raise Refused(NOT_IN_IT, field=due.field)
