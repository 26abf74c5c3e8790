from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.events import RestrictionLifted
from endeavour.pupils.models import Restriction


@act(Permission.RESTRICT_CONTACTS)
def lift_restriction(restriction: Restriction, *, by: Actor) -> None:
    """From today the adult may be contacted about this pupil again. The restriction stays as history."""
    row: Restriction = Restriction.objects.select_for_update(of=("self",)).get(pk=restriction.pk)
    if row.ends_on is not None:
        raise Refused("This restriction has been lifted already.")
    row.ends_on, row.lifted_by = clock.today(), by.label
    row.save(update_fields=["ends_on", "lifted_by"])
    relation = row.relation
    record(
        RestrictionLifted(
            pupil=relation.pupil.pid, contact=relation.contact.code, on=row.ends_on.isoformat()
        ),
        by=by,
    )
