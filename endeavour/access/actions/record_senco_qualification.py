from endeavour.access.act import act
from endeavour.access.actions.qualification import refuse_untrue
from endeavour.access.actor import Actor
from endeavour.access.events import SencoQualificationRecorded, label_of
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.schools.appointments import Qualification, write_qualification
from endeavour.schools.models import SencoAppointment


@act(Permission.CHANGE_SETTINGS)
def record_senco_qualification(
    appointment: SencoAppointment, *, qualification: Qualification, by: Actor
) -> tuple[str, ...]:
    """Write down what is known of a SENCO's qualification. Answers the names of what changed."""
    refuse_untrue(qualification)
    changed = write_qualification(appointment, qualification)
    if changed:
        record(SencoQualificationRecorded(person=label_of(appointment.person_id), fields=changed), by=by)
    return changed
