from collections.abc import Collection

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.journeys.clash import settle
from endeavour.pupils.details import RelationDetails
from endeavour.pupils.events import RelationChanged
from endeavour.pupils.models import Contact, Relation


def hold_ties(relations: Collection[int], *, contacts: Collection[int] = ()) -> None:
    """By key, for a page that changes several at once, before the first: whoever has put something into the history
    waits for no one. The adults come before their ties."""
    list(Contact.objects.select_for_update().filter(pk__in=contacts).order_by("pk"))
    list(Relation.objects.select_for_update(of=("self",)).filter(pk__in=relations).order_by("pk"))


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
