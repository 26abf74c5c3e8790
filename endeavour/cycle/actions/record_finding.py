from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import FindingRecorded
from endeavour.cycle.models import Cycle, Finding
from endeavour.design.dates import full_date
from endeavour.pupils.models import Pupil


@act(Permission.MAKE_PLANS)
def record_finding(
    pupil: Pupil,
    *,
    kind: str,
    source: str,
    found_on: date,
    words: str,
    area: str = "",
    from_concern: str = "",
    by: Actor,
) -> Finding:
    """Something the school knows of a pupil, always with its source and day; `from_concern`, by its code, it was tried
    before."""
    if found_on > clock.today():
        raise Refused(
            f"{full_date(found_on)} has not come yet. Give the day on which it was found.", field="found_on"
        )
    for field, given, wanted in (
        ("source", source, "where this comes from"),
        ("words", words, "what was found"),
    ):
        if not given.strip():
            raise Refused(f"Say {wanted}.", field=field)
    finding: Finding = Finding.objects.create(
        school_id=by.school_id,
        pupil=pupil,
        cycle=Cycle.objects.filter(pupil=pupil, closed_on__isnull=True).first(),
        kind=kind,
        area=area,
        source=source.strip(),
        found_on=found_on,
        words=words.strip(),
        from_concern=from_concern,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(FindingRecorded(pupil=pupil.pid, finding=finding.code), by=by)
    return finding
