from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.take_back_check import take_back_check
from endeavour.cycle.models import Check
from endeavour.cycle.open_cycles import take_cycles
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Session

WITH_ITS_SESSION = "The session in which it was measured was taken back"


@act(Permission.LOG_SESSIONS)
def undo_session_with_checks(session: Session, *, why: str = "", by: Actor) -> Session:
    """With the session goes what was measured in it. What a decided review has read stands."""
    standing = Check.objects.filter(taken_in=session.code, replaced_at__isnull=True)
    take_cycles(standing.values_list("outcome__cycle", flat=True))
    undone: Session = undo_session(session, why=why, by=by)
    open_still = standing.filter(outcome__cycle__closed_on__isnull=True)
    for check in open_still.select_related("outcome").order_by("pk"):
        take_back_check(check, why=why.strip() or WITH_ITS_SESSION, by=by)
    return undone
