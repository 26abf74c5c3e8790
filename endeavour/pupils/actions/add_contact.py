from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.pupils.details import ContactDetails, RelationDetails
from endeavour.pupils.events import ContactAdded
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.pupils.reachable import refuse_unreachable


@act(Permission.EDIT_CONTACTS)
def add_contact(pupil: Pupil, *, person: ContactDetails, tie: RelationDetails, by: Actor) -> Relation:
    """Add an adult to a pupil's people."""
    contact = Contact(school_id=by.school_id, **person.values())
    refuse_unreachable(contact)
    contact.save()
    relation: Relation = Relation.objects.create(
        school_id=by.school_id, pupil=pupil, contact=contact, **tie.values()
    )
    record(ContactAdded(pupil=pupil.pid, contact=contact.code), by=by)
    return relation
