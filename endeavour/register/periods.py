"""Periods of SEN status of many pupils at once, for the law."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from endeavour import clock
from endeavour.register.models import StatusPeriod


@dataclass(frozen=True)
class PupilPeriod:
    """One period of support or of an EHC plan, with what the law asks of the pupil. Days are inclusive.

    `from_file`: it came with the school's list, so much of it may be recorded elsewhere.
    """

    id: int
    pupil_id: int
    pid: str
    date_of_birth: date
    joined_on: date | None
    left_on: date | None
    has_ehc_plan: bool
    started_on: date
    ended_on: date | None
    from_file: bool = False


def periods_running_since(day: date, pids: Iterable[str] | None = None) -> list[PupilPeriod]:
    """SEN support and EHC plans that ran here on that day or later, of these pupils or of all. One statement.

    Whoever has left gets none here since: the status itself stays as it was, for the next school.
    """
    rows = StatusPeriod.objects.filter(code__in=[StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN]).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=day),
        Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=day),
    )
    if pids is not None:
        rows = rows.filter(pupil__pid__in=list(pids))
    today = clock.today()
    return [
        PupilPeriod(
            id=row["pk"],
            pupil_id=row["pupil_id"],
            pid=row["pupil__pid"],
            date_of_birth=row["pupil__date_of_birth"],
            joined_on=row["pupil__on_roll_from"],
            left_on=row["pupil__left_on"],
            has_ehc_plan=row["code"] == StatusPeriod.Code.PLAN,
            started_on=row["starts_on"],
            ended_on=_ended_here(row["ends_on"], row["pupil__left_on"], today),
            from_file=row["source"] == StatusPeriod.Source.IMPORT,
        )
        for row in rows.order_by("pupil_id", "starts_on").values(*_WANTED)
    ]


def _ended_here(ends_on: date | None, left_on: date | None, today: date) -> date | None:
    """A last day on the roll that lies ahead ends nothing yet."""
    if left_on is None or left_on >= today:
        return ends_on
    return min(ends_on or left_on, left_on)


# Plain values: making rows into objects costs most of the time where a whole school is judged.
_WANTED = (
    *("pk", "pupil_id", "pupil__pid", "pupil__date_of_birth", "pupil__on_roll_from", "pupil__left_on"),
    *("code", "starts_on", "ends_on", "source"),
)
