"""Who begins to work with a pupil later is given the plan's lines as well (Code 6.49, a should, to be confirmed)."""

from django.db.models import Exists, OuterRef, Q

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.audit.record import record_all
from endeavour.cycle.events import LinesGiven
from endeavour.cycle.models import PlanVersion, Reading
from endeavour.cycle.working_with import staff_working_with


def give_lines_to_newcomers(school_id: int) -> None:
    """Of each plan that holds. Eight statements, and the audit where somebody is new."""
    now, today = clock.now(), clock.today()
    later = PlanVersion.objects.filter(cycle=OuterRef("cycle"), number__gt=OuterRef("number"))
    here = Q(cycle__pupil__left_on__isnull=True) | Q(cycle__pupil__left_on__gte=today)
    rows = PlanVersion.objects.filter(~Exists(later), here, cycle__closed_on__isnull=True)
    versions = list(rows.select_related("cycle__pupil").order_by("pk"))
    given = set(Reading.objects.filter(version__in=versions).values_list("version_id", "person_id"))
    working = staff_working_with([version.cycle.pupil_id for version in versions], on=today)
    new = [
        (version, person)
        for version in versions
        for person in sorted(working.get(version.cycle.pupil_id, ()))
        if (version.pk, person) not in given
    ]
    Reading.objects.bulk_create(
        (
            Reading(
                school_id=school_id,
                version=version,
                person_id=person,
                given_at=now,
                read_at=now if f"staff:{person}" == version.shared_by else None,
            )
            for version, person in new
        ),
        ignore_conflicts=True,
    )
    told = {version.cycle.pupil.pid: version for version, _ in new}
    events = [LinesGiven(pupil=pid, version=version.code) for pid, version in told.items()]
    record_all(events, by=SystemActor(school_id))
