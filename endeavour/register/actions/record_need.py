from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.events import NeedRecorded
from endeavour.register.holding import hold_needs
from endeavour.register.models import Need, StatusPeriod
from endeavour.register.words import NEED_WORDS, NOT_ASSESSED, need_in_words


@act(Permission.RECORD_NEEDS)
def record_need(pupil: Pupil, *, kind: str, starts_on: date | None = None, by: Actor) -> Need:
    """Record a type of need below those that stand already. No diagnosis is needed to record one."""
    standing = hold_needs(pupil)
    if kind not in NEED_WORDS:
        raise Refused(
            "That is not a type of need of the school census. Choose one from the list.", field="kind"
        )
    if any(need.type == kind for need in standing):
        raise Refused(f"{need_in_words(kind)} is recorded for {pupil.known_forename} already.", field="kind")
    if kind == NOT_ASSESSED:
        _refuse_beside_a_plan(pupil)
    need: Need = Need.objects.create(
        school_id=by.school_id,
        pupil=pupil,
        type=kind,
        rank=max((need.rank for need in standing), default=0) + 1,
        starts_on=starts_on,
        recorded_by=by.label,
    )
    record(NeedRecorded(pupil=pupil.pid), by=by)
    return need


def _refuse_beside_a_plan(pupil: Pupil) -> None:
    plan = StatusPeriod.Code.PLAN
    if StatusPeriod.objects.filter(pupil=pupil, code=plan, ends_on__isnull=True).exists():
        raise Refused(
            "A pupil with an EHC plan has been assessed. Choose the type of need that the plan names.",
            field="kind",
        )
