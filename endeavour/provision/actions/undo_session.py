from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.provision.events import SessionUndone
from endeavour.provision.models import Session, Slot
from endeavour.provision.saying import what_and_when, who_said


@act(Permission.LOG_SESSIONS)
def undo_session(session: Session, *, why: str = "", by: Actor) -> Session:
    """Take back what was said, so that it can be said anew. Undone twice, it is undone once.

    Both stay in the history. On a later day than it was said, a reason is asked. What somebody has said anew
    meanwhile stands: nobody takes back what they have not seen.
    """
    Slot.objects.select_for_update().get(pk=session.slot_id)
    rows = Session.objects.select_for_update(of=("self",)).select_related("provision")
    held: Session = rows.get(pk=session.pk)
    if held.undone_at is not None:
        _refuse_said_anew(held, by)
        return held
    if clock.day_of(held.recorded_at) != clock.today():
        refuse_no_reason(why, "This was said on an earlier day. Say in a few words why it changes.")
    held.undone_at, held.undone_by, held.undone_why = clock.now(), by.label, why.strip()
    held.save(update_fields=["undone_at", "undone_by", "undone_why"])
    pids = held.presences.order_by("pk").values_list("pupil__pid", flat=True)
    events: list[Event] = [
        SessionUndone(pupil=pid, session=held.code, provision=held.provision.code, on=held.on.isoformat())
        for pid in pids
    ]
    record_all(events, by=by)
    return held


def _refuse_said_anew(taken_back: Session, by: Actor) -> None:
    standing = Session.objects.filter(slot=taken_back.slot_id, on=taken_back.on, undone_at__isnull=True)
    found: Session | None = standing.first()
    if found is not None:
        raise Refused(
            f"{who_said(found, by)} said anew meanwhile how this session went, {what_and_when(found)}. "
            "That stands, and nothing was taken back."
        )
