"""Cycles whose last day was said ahead, and has come."""

from datetime import date

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.cycle.closing import close_cycle
from endeavour.cycle.models import Cycle
from endeavour.register.supported import support_over


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
