from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import FindingTakenBack
from endeavour.cycle.models import Finding


@act(Permission.MAKE_PLANS)
def take_back_finding(finding: Finding, *, why: str, by: Actor) -> Finding:
    """It was put down by mistake. It stays, marked, and is shown no more."""
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    if not why.strip():
        raise Refused("Say why it is taken back.", field="why")
    if finding.taken_back_at is not None:
        raise Refused("It has been taken back already.")
    finding.taken_back_at, finding.taken_back_by, finding.taken_back_why = clock.now(), by.label, why.strip()
    finding.save(update_fields=["taken_back_at", "taken_back_by", "taken_back_why"])
    record(FindingTakenBack(pupil=finding.pupil.pid, finding=finding.code), by=by)
    return finding
