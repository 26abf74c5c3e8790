"""The adults of many pupils at once, as the law needs to know them: codes, no names, no numbers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from endeavour.pupils.models import Relation, Restriction


@dataclass(frozen=True)
class FamilyAdult:
    """`responsibility` is yes, no or not_known; `may_be_contacted` is False under a restriction on the day."""

    code: str
    responsibility: str
    may_be_contacted: bool


def adults_of(pupil_ids: Iterable[int], *, on: date) -> dict[int, tuple[FamilyAdult, ...]]:
    """By pupil's id, in the family's order. One statement, however many pupils."""
    restricted = Restriction.objects.holding(on).filter(relation=OuterRef("pk"))
    rows = (
        Relation.objects.filter(pupil_id__in=list(pupil_ids))
        .annotate(restricted=Exists(restricted))
        .order_by("pupil_id", "order", "pk")
        .values_list("pupil_id", "contact__code", "responsibility", "restricted")
    )
    found: dict[int, list[FamilyAdult]] = defaultdict(list)
    for pupil_id, code, responsibility, is_restricted in rows:
        found[pupil_id].append(FamilyAdult(code, responsibility, not is_restricted))
    return {pupil_id: tuple(adults) for pupil_id, adults in found.items()}
