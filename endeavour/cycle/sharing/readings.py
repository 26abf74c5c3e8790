"""Those who work with the pupil: each is given their lines of the version (Code 6.49, a should, to be confirmed)."""

from collections.abc import Iterable

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.class_staff import ClassPerson
from endeavour.cycle.models import PlanVersion, Reading
from endeavour.cycle.plan_contents import PlanContents


def give_lines(
    version: PlanVersion, contents: PlanContents, staff: Iterable[ClassPerson], *, by: Actor
) -> None:
    """Staff of the class, leaders of the support and owners of outcomes. Who shares it has read it."""
    people = {person.person_id for person in staff}
    people |= {line.leader_id for line in contents.supports if line.leader_id is not None}
    people |= {line.owner_id for line in contents.outcomes if line.owner_id is not None}
    now = clock.now()
    Reading.objects.bulk_create(
        Reading(
            school_id=version.school_id,
            version=version,
            person_id=person,
            given_at=now,
            read_at=now if f"staff:{person}" == by.label else None,
        )
        for person in sorted(people)
    )
