from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from endeavour.provision.models import Adjustment

MOST_LINES = 3  # more can't be kept in mind between two lessons


@dataclass(frozen=True)
class AdjustmentLine:
    """What is done for a pupil in every lesson: `kind` is owed or idea."""

    code: str
    kind: str
    words: str
    position: int


def adjustments_of(pupil_ids: Collection[int], *, on: date) -> dict[int, tuple[AdjustmentLine, ...]]:
    """By pupil: what is owed first, then by place. One statement."""
    rows = Adjustment.objects.covering(on).filter(pupil__in=pupil_ids)
    lines: dict[int, list[AdjustmentLine]] = defaultdict(list)
    for row in rows.order_by("-kind", "position", "pk"):
        lines[row.pupil_id].append(AdjustmentLine(row.code, row.kind, row.words, row.position))
    return {pupil: tuple(found) for pupil, found in lines.items()}
