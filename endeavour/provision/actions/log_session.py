from collections.abc import Mapping, Sequence
from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.provision.models import Session, Slot
from endeavour.provision.saying import say
from endeavour.provision.session_said import SessionSaid


@act(Permission.LOG_SESSIONS)
def log_session(
    slot: Slot,
    *,
    on: date,
    outcome: str = Session.Outcome.HAPPENED,
    reason: str = "",
    presences: Mapping[int, str] | None = None,
    note: str = "",
    by: Actor,
) -> Session:
    """How one session went. Said again by the same person in the same words, it stays the one session.

    Whoever comes second with something else is told who has said what (`SaidAlready`).
    """
    return say([SessionSaid(slot, on, outcome, reason, presences or {}, note)], by=by)[0]


@act(Permission.LOG_SESSIONS)
def log_sessions(said: Sequence[SessionSaid], *, by: Actor) -> list[Session]:
    """A day's sessions at once, as from a paper register. All or none."""
    return say(said, by=by)
