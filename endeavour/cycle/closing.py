"""A cycle that ends without a review's decision: the support has ended, or the pupil has left."""

from datetime import date

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.audit.record import record
from endeavour.cycle.events import CycleClosed
from endeavour.cycle.models import Cycle
from endeavour.pupils.models import Pupil


def hold_cycle(pupil: Pupil) -> None:
    """For an act that ends more than the cycle, before all else: every act that works at a cycle takes it first, and
    two that took their rows in another order would wait for each other."""
    list(Cycle.objects.select_for_update().filter(pupil=pupil, closed_on__isnull=True))


def close_cycle(pupil: Pupil, *, on: date, by: Actor) -> None:
    """Closes the open one, if any, once the day has come; until then `close_what_is_over` keeps it in mind. Nobody is
    asked about it any more; plan, checks and answers stay."""
    if on > clock.today():
        return
    held: Cycle | None = Cycle.objects.select_for_update().filter(pupil=pupil, closed_on__isnull=True).first()
    if held is None:
        return
    held.closed_on, held.closed_by = max(on, held.opened_on), by.label
    held.save(update_fields=["closed_on", "closed_by"])
    record(CycleClosed(pupil=pupil.pid, number=held.number, on=held.closed_on.isoformat()), by=by)
