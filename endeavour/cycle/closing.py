"""A cycle that ends without a review's decision: the support has ended, or the pupil has left, today or on a day that
was said ahead."""

from datetime import date

from endeavour import clock
from endeavour.access.actor import Actor, SystemActor
from endeavour.audit.record import record
from endeavour.cycle.events import CycleClosed
from endeavour.cycle.models import Cycle
from endeavour.pupils.models import Pupil
from endeavour.register.supported import support_over


def hold_cycle(*pupils: Pupil) -> None:
    """For an act that ends more than the cycle, before all else: every act that works at a cycle takes it first, and
    two that took their rows in another order would wait for each other."""
    list(Cycle.objects.select_for_update().filter(pupil__in=pupils, closed_on__isnull=True).order_by("pk"))


def close_cycle(pupil: Pupil, *, on: date, by: Actor) -> None:
    """Closes the open one, if any, once the day has come; until then `close_cycles_that_are_over` keeps it in mind.
    Nobody is asked about it any more; plan, checks and answers stay."""
    if on > clock.today():
        return
    held: Cycle | None = Cycle.objects.select_for_update().filter(pupil=pupil, closed_on__isnull=True).first()
    if held is None:
        return
    held.closed_on, held.closed_by = max(on, held.opened_on), by.label
    held.save(update_fields=["closed_on", "closed_by"])
    record(CycleClosed(pupil=pupil.pid, number=held.number, on=held.closed_on.isoformat()), by=by)


def close_cycles_that_are_over(school_id: int) -> None:
    """Of pupils who have left, or whose support ended since the cycle began."""
    today = clock.today()
    rows = Cycle.objects.select_for_update(of=("self",)).select_related("pupil").order_by("pk")
    cycles = list(rows.filter(closed_on__isnull=True))
    ended = support_over([cycle.pupil_id for cycle in cycles], today)
    for cycle in cycles:
        last = _last_day(cycle, ended.get(cycle.pupil_id))
        if last is not None and last < today:
            close_cycle(cycle.pupil, on=last, by=SystemActor(school_id))


def _last_day(cycle: Cycle, support_ended: date | None) -> date | None:
    left_on: date | None = cycle.pupil.left_on
    if left_on is not None:
        return left_on
    return support_ended if support_ended and support_ended >= cycle.opened_on else None
