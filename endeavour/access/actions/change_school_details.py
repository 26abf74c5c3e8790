from dataclasses import asdict, dataclass

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import SchoolDetailsChanged
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.schools.models import School


@dataclass(frozen=True, kw_only=True)
class SchoolDetails:
    name: str
    urn: str = ""
    type: str = School.Type.MAINTAINED
    address: str = ""
    phone: str = ""
    best_times: str = ""
    advice_service: str = ""
    advice_phone: str = ""
    advice_site: str = ""


@act(Permission.CHANGE_SETTINGS)
def change_school_details(school: School, *, details: SchoolDetails, by: Actor) -> tuple[str, ...]:
    """Answers the names of the fields that changed."""
    row = School.objects.select_for_update().get(pk=school.pk)
    changed = tuple(name for name, value in asdict(details).items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, getattr(details, name))
    if changed:
        row.save(update_fields=changed)
        record(SchoolDetailsChanged(fields=changed), by=by)
    return changed
