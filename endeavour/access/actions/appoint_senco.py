from datetime import date

from endeavour.access.act import act
from endeavour.access.actions.qualification import refuse_untrue
from endeavour.access.actor import Actor
from endeavour.access.events import SencoAppointed, label_of
from endeavour.access.models import Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.access.roles import SENCO
from endeavour.accounts.models import Person
from endeavour.audit.record import record
from endeavour.schools.appointments import Qualification, is_appointed, open_appointment
from endeavour.schools.models import SencoAppointment


@act(Permission.CHANGE_SETTINGS)
def appoint_senco(
    person: Person, *, starts_on: date, qualification: Qualification, by: Actor
) -> SencoAppointment:
    """Record whom the governing body or proprietor has designated as SENCO (CFA 2014 s.67(2))."""
    if not Post.objects.filter(
        open_on(max(starts_on, _first_day(person))), person=person, role=SENCO.key
    ).exists():
        raise Refused(
            f"{person.full_name} doesn’t have the role of SENCO here. Give it to them under Staff and roles first.",
            field="person",
        )
    if is_appointed(by.school_id, person.pk, from_day=starts_on):
        raise Refused(
            f"{person.full_name} is appointed already. End that appointment first, or change what is recorded of it.",
            field="person",
        )
    refuse_untrue(qualification)
    row = open_appointment(by.school_id, person.pk, starts_on, qualification)
    record(SencoAppointed(person=label_of(person.pk), on=starts_on.isoformat()), by=by)
    return row


def _first_day(person: Person) -> date:
    """An appointment may be older than the person's role in the program."""
    first = Post.objects.filter(person=person, role=SENCO.key).order_by("starts_on").first()
    return first.starts_on if first else date.min
