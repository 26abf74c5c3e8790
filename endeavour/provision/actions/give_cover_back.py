from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.provision.due import refuse_over
from endeavour.provision.events import CoverGivenBack
from endeavour.provision.models import Cover, Session, Slot


@act(Permission.LOG_SESSIONS)
def give_cover_back(slot: Slot, *, on: date, by: StaffActor) -> None:
    """Whoever took a session can't take it after all: it needs cover again. Given back twice is once."""
    held: Slot = Slot.objects.select_for_update(of=("self",)).select_related("provision").get(pk=slot.pk)
    refuse_over(held, on, then="Say how the session went instead.")
    standing = Cover.objects.filter(slot=held, on=on, person=by.person, given_back_at__isnull=True)
    if Session.objects.filter(slot=held, on=on, undone_at__isnull=True).exists():
        raise Refused("Somebody has said already how this session went.")
    if standing.update(given_back_at=clock.now()):
        record(CoverGivenBack(provision=held.provision.code, on=on.isoformat()), by=by)
