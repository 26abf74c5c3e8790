"""Which checks are due when support is given: asked of whoever gives it, with the session itself."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q

from endeavour.cycle.models import Outcome, Serves
from endeavour.law.dates import weeks_after


@dataclass(frozen=True)
class DueCheck:
    """`last_on` is the day of the one before; nothing where there was none yet."""

    outcome: Outcome
    pupil_id: int
    code: str
    measure: str
    unit: str
    last_on: date | None

    @property
    def field(self) -> str:
        return f"check_{self.code}"


def checks_due(provisions: Collection[int], *, on: date) -> dict[int, tuple[DueCheck, ...]]:
    """By provision, for outcomes that are measured by a number. One statement."""
    measured = Serves.objects.filter(
        provision__in=provisions,
        untied_on__isnull=True,
        outcome__taken_out_on__isnull=True,
        outcome__cycle__closed_on__isnull=True,
        outcome__baseline__isnull=False,
        outcome__starts_on__lte=on,
    ).select_related("outcome__cycle__pupil")
    standing = Q(outcome__checks__replaced_at__isnull=True)
    ties = measured.annotate(last=Max("outcome__checks__on", filter=standing)).order_by(
        "outcome__position", "pk"
    )
    found: dict[int, list[DueCheck]] = defaultdict(list)
    for tie in ties:
        row, last = tie.outcome, tie.last
        if last is None or weeks_after(last, row.check_every_weeks) <= on:
            due = DueCheck(row, row.cycle.pupil_id, row.code, row.measure, row.unit, last)
            found[tie.provision_id].append(due)
    return {provision: tuple(checks) for provision, checks in found.items()}
