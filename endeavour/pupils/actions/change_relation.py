from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.journeys.clash import settle
from endeavour.pupils.details import RelationDetails
from endeavour.pupils.events import RelationChanged
from endeavour.pupils.models import Relation


@act(Permission.EDIT_CONTACTS)
def change_relation(relation: Relation, *, seen: RelationDetails, wanted: RelationDetails, by: Actor) -> None:
    """Say who an adult is to the pupil, whether they are responsible in law, and their place in the order.

    Raises `Clash` where somebody else changed the same meanwhile.
    """
    row: Relation = Relation.objects.select_for_update(of=("self",)).get(pk=relation.pk)
    changes = settle(now=RelationDetails.of(row).values(), seen=seen.values(), wanted=wanted.values())
    if not changes:
        return
    for name, value in changes.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*changes, "version"])
    record(RelationChanged(pupil=row.pupil.pid, contact=row.contact.code, fields=tuple(changes)), by=by)
