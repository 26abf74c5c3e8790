"""A pupil's status and needs, taken in hand by an act before anything goes into the history, and always in one order:
the status, then the needs, each by key. Whoever comes second at the same moment waits here.
"""

from endeavour.pupils.models import Pupil
from endeavour.register.models import Need, StatusPeriod


def hold_periods(pupil: Pupil) -> list[StatusPeriod]:
    """All of them as they stand now, the earliest first."""
    rows = StatusPeriod.objects.select_for_update(of=("self",)).select_related("pupil").order_by("pk")
    return sorted(rows.filter(pupil=pupil), key=lambda period: period.starts_on)


def hold_needs(pupil: Pupil) -> list[Need]:
    """Those that stand, the main one first."""
    rows = Need.objects.select_for_update().filter(pupil=pupil, ends_on__isnull=True).order_by("pk")
    return sorted(rows, key=lambda need: need.rank)


def hold_status(pupil: Pupil) -> None:
    """For an act that does more than one thing at them, before the first."""
    hold_periods(pupil)
    hold_needs(pupil)
