from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.events import FindingTakenBack
from endeavour.cycle.models import Finding


@act(Permission.MAKE_PLANS)
def take_back_finding(finding: Finding, *, why: str, by: Actor) -> Finding:
    """It was put down by mistake. It stays, marked, and is shown no more."""
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    refuse_no_reason(why, "Say why it is taken back.")
    if finding.taken_back_at is not None:
        raise Refused("It has been taken back already.")
    finding.mark_taken_back(why=why.strip(), by=by.label)
    record(FindingTakenBack(pupil=finding.pupil.pid, finding=finding.code), by=by)
    return finding
