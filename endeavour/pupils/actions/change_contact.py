from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.journeys.clash import settle
from endeavour.pupils.details import ContactDetails
from endeavour.pupils.events import ContactChanged
from endeavour.pupils.models import Contact, Relation
from endeavour.pupils.reachable import refuse_unreachable


@act(Permission.EDIT_CONTACTS)
def change_contact(contact: Contact, *, seen: ContactDetails, wanted: ContactDetails, by: Actor) -> None:
    """Write what the person changed from what they saw. Raises `Clash` where somebody else did, too.

    One event for each child of the adult: what is owed to any of them may change with it.
    """
    row: Contact = Contact.objects.select_for_update().get(pk=contact.pk)
    changes = settle(now=ContactDetails.of(row).values(), seen=seen.values(), wanted=wanted.values())
    if not changes:
        return
    for name, value in changes.items():
        setattr(row, name, value)
    refuse_unreachable(row)
    row.version += 1
    row.save(update_fields=[*changes, "version"])
    for pid in Relation.objects.filter(contact=row).values_list("pupil__pid", flat=True):
        record(ContactChanged(pupil=pid, contact=row.code, fields=tuple(changes)), by=by)
