from datetime import date

from django.db import IntegrityError, transaction

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import CycleBegun
from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.cycle.queries.drafts import draft_of
from endeavour.pupils.models import Pupil


@act(Permission.MAKE_PLANS)
def begin_cycle(pupil: Pupil, *, on: date, by: Actor) -> Cycle:
    """Open the next cycle, with a draft that starts from what there is: the last plan, and support that runs."""
    last: Cycle | None = Cycle.objects.select_for_update().filter(pupil=pupil).order_by("-number").first()
    if last is not None and last.closed_on is None:
        raise Refused(
            f"{pupil.known_forename} is in cycle {last.number}. Its review ends it; then the next one begins."
        )
    draft = draft_of(pupil, today=on)
    cycle = _open(pupil, draft.number, on, by)
    PlanDraft.objects.create(
        school_id=by.school_id,
        cycle=cycle,
        contents=draft.contents.to_json(),
        changed_at=clock.now(),
        changed_by=by.label,
    )
    record(CycleBegun(pupil=pupil.pid, number=cycle.number, on=on.isoformat()), by=by)
    return cycle


def _open(pupil: Pupil, number: int, on: date, by: Actor) -> Cycle:
    """Where there was no row to wait for, two can come this far at the same moment: the table takes one of them."""
    try:
        with transaction.atomic():
            opened: Cycle = Cycle.objects.create(
                school_id=by.school_id, pupil=pupil, number=number, opened_on=on, opened_by=by.label
            )
    except IntegrityError:
        raise Refused(
            f"Somebody else began cycle {number} of {pupil.known_forename}’s at the same moment. "
            "Send yours again: it is put together with theirs."
        ) from None
    return opened
