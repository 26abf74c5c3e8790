"""The finding that both editions of regulation 49(1) to (3) share; they differ in which teachers qualify."""

from collections.abc import Collection, Iterator
from datetime import date

from endeavour.law.facts.senco import Induction, SencoService, TeacherStatus
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import SECTION_67
from endeavour.law.readings.senco_service import has_left, service_may_change_on


def teacher_or_head(service: SencoService, accepted: Collection[TeacherStatus], since: date) -> Finding:
    if service.school.type not in SECTION_67:
        return DoesNotApply(f"Section 67 does not name this kind of school: {service.school.type}.")
    if has_left(service):
        return DoesNotApply("This person is no longer the SENCO here.")
    again = service_may_change_on(service)
    if service.is_head:
        return Met("The SENCO is the head teacher, or acts as head.", service.appointed_on, again)
    missing = list(_missing(service, accepted))
    if missing:
        due = max(service.appointed_on, since)
        return NotMet(" ".join(missing), due=due, late_after=due, look_again_on=again)
    return Met("The SENCO is a qualified teacher who works as a teacher here.", service.appointed_on, again)


def _missing(service: SencoService, accepted: Collection[TeacherStatus]) -> Iterator[str]:
    if service.teacher is TeacherStatus.NOT_KNOWN:
        yield "It is not recorded whether the SENCO is a qualified teacher."
    elif service.teacher not in accepted:
        yield f"The SENCO is {service.teacher}."
    if service.induction is Induction.NOT_KNOWN:
        yield "It is not recorded whether induction was completed, or was not required."
    elif service.induction is Induction.NOT_COMPLETED:
        yield "The SENCO has not completed induction."
    if service.teaches_here is None:
        yield "It is not recorded whether the SENCO works as a teacher here."
    elif not service.teaches_here:
        yield "The SENCO does not work as a teacher here."
