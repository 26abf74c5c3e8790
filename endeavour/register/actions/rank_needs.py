from collections.abc import Sequence

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.journeys.clash import Clash, Difference
from endeavour.pupils.models import Pupil
from endeavour.register.events import NeedsRanked
from endeavour.register.holding import hold_needs
from endeavour.register.models import Need


@act(Permission.RECORD_NEEDS)
def rank_needs(pupil: Pupil, *, seen: Sequence[str], order: Sequence[str], by: Actor) -> None:
    """Put the needs that stand in order, the main one first. Types of need, as seen and as wanted.

    Raises `Clash` where somebody else added, ended or moved one meanwhile.
    """
    standing = hold_needs(pupil)
    now = [need.type for need in standing]
    if now == list(order):
        return
    if now != list(seen):
        raise Clash((Difference("needs", tuple(now), tuple(order)),))
    if sorted(order) != sorted(now):
        raise Refused("Give each need its own place: one first, one second, and so on.", field="order")
    for need in standing:
        need.rank = order.index(need.type) + 1
    Need.objects.bulk_update(standing, ["rank"])
    record(NeedsRanked(pupil=pupil.pid), by=by)
