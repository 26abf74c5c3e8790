from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.messages.actions.cancel_for import cancel_for
from endeavour.pupils.events import ContactRestricted
from endeavour.pupils.models import Relation, Restriction


@act(Permission.RESTRICT_CONTACTS)
def restrict_contact(relation: Relation, *, reason: str, starts_on: date, by: Actor) -> Restriction:
    """Nobody may contact this adult about this pupil any more. It beats every grant.

    It acts at once: what waits in the outbox for them about this pupil is taken back in the same transaction.
    """
    row: Relation = Relation.objects.select_for_update(of=("self",)).get(pk=relation.pk)
    name = row.contact.formal_name
    refuse_no_reason(reason, "Enter the reason. Those who may see it need it to act rightly.", field="reason")
    if starts_on > clock.today():
        raise Refused("A restriction acts at once. Enter today or an earlier day.", field="starts_on")
    if Restriction.objects.filter(relation=row, ends_on__isnull=True).exists():
        raise Refused(f"{name} is already restricted for this pupil.")
    restriction: Restriction = Restriction.objects.create(
        school_id=by.school_id, relation=row, reason=reason.strip(), starts_on=starts_on, set_by=by.label
    )
    cancel_for(recipient=row.contact.code, about=row.pupil.pid, by=by)
    record(ContactRestricted(pupil=row.pupil.pid, contact=row.contact.code, on=starts_on.isoformat()), by=by)
    return restriction
