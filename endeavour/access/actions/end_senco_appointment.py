from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import SencoAppointmentEnded, label_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.schools.models import SencoAppointment


@act(Permission.CHANGE_SETTINGS)
def end_senco_appointment(appointment: SencoAppointment, *, on: date, by: Actor) -> None:
    """Record the last day of a SENCO. Whether somebody follows without a gap is for the law's rule to say."""
    if on < appointment.starts_on:
        raise Refused(
            f"The appointment began on {appointment.starts_on:%-d %B %Y}, so it can’t end before.", field="on"
        )
    appointment.ends_on = on
    appointment.save(update_fields=["ends_on"])
    record(SencoAppointmentEnded(person=label_of(appointment.person_id), on=on.isoformat()), by=by)
