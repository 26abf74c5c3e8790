from dataclasses import dataclass

from django.db import transaction

from endeavour import clock
from endeavour.access.actions.invite_staff import Invited, NewColleague, invite_staff
from endeavour.access.actor import SystemActor
from endeavour.access.events import SchoolAdded
from endeavour.access.roles import SENCO
from endeavour.access.scope import school_scope
from endeavour.audit.record import record
from endeavour.schools.founding import found, start_rules
from endeavour.schools.models import School


@dataclass(frozen=True)
class SchoolJoined:
    school: School
    senco: Invited


def add_school(
    *, dfe_number: str, name: str, kind: str, senco: NewColleague, slug: str = "", operator: str
) -> SchoolJoined:
    """A school, its starting rules and its SENCO's post, with a link. An operator's act: nobody works there yet."""
    with transaction.atomic():
        school = found(dfe_number=dfe_number, name=name, kind=kind, slug=slug)
        by = SystemActor(school.pk, operator)
        with school_scope(school.pk):
            start_rules(school)
            record(SchoolAdded(), by=by)
            invited = invite_staff(school, who=senco, role=SENCO.key, starts_on=clock.today(), by=by)
    return SchoolJoined(school, invited)
