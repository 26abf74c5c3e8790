from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.provision.events import AdjustmentRecorded
from endeavour.provision.models import Adjustment
from endeavour.pupils.models import Pupil

LONGEST = 120


@act(Permission.MAKE_PLANS)
def record_adjustment(
    pupil: Pupil, *, kind: str, words: str, position: int, on: date, by: Actor
) -> Adjustment:
    """What is done for the pupil in every lesson: owed to them (Equality Act 2010 s.20), or an idea to try."""
    said = " ".join(words.split())
    if kind not in Adjustment.Kind.values:
        raise Refused("Say whether it is owed to the pupil or an idea to try.", field="kind")
    if not said:
        raise Refused("Say what is done in every lesson.", field="words")
    if len(said) > LONGEST:
        raise Refused(
            f"This has {len(said)} characters. Use {LONGEST} or fewer: it is read at a glance.", field="words"
        )
    adjustment: Adjustment = Adjustment.objects.create(
        school_id=by.school_id,
        pupil=pupil,
        kind=kind,
        words=said,
        position=position,
        starts_on=on,
        recorded_by=by.label,
    )
    record(AdjustmentRecorded(pupil=pupil.pid, adjustment=adjustment.code, on=on.isoformat()), by=by)
    return adjustment
