"""Where a pupil stands in their cycle."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from endeavour.cycle.models import Cycle, PlanDraft, PlanVersion, Review
from endeavour.tenancy.json_rows import JSONRow, as_day, days_in

STAGES = {"assess": "Assess", "plan": "Plan", "do": "Do", "review": "Review"}


@dataclass(frozen=True)
class CycleRow:
    """What says where a cycle stands; `with_plan` brings it beside the cycle's own."""

    id: int
    code: str
    pupil_id: int
    number: int
    opened_on: date
    version_number: int | None
    plan_shared_on: date | None
    plan_review_on: date | None
    draft_version: int | None
    in_review: bool


CYCLE = tuple(field.name for field in fields(CycleRow))


@dataclass(frozen=True)
class CycleNow:
    """The open cycle. `version` is 0, and the days of the plan are missing, until a plan was shared."""

    id: int
    code: str
    pupil_id: int
    number: int
    stage: str
    opened_on: date
    version: int
    shared_on: date | None
    review_on: date | None

    @property
    def stage_in_words(self) -> str:
        return STAGES[self.stage]


def cycle_of(pupil_id: int) -> CycleNow | None:
    """Nothing where none is open. One statement."""
    return cycles_of([pupil_id]).get(pupil_id)


def cycles_of(pupil_ids: Collection[int]) -> dict[int, CycleNow]:
    """The open cycle of each pupil who is in one. One statement."""
    rows = with_plan(Cycle.objects.filter(pupil__in=pupil_ids, closed_on__isnull=True))
    found = (CycleRow(*row) for row in rows.values_list(*CYCLE))
    return {row.pupil_id: cycle_now(row) for row in found}


def with_plan(cycles: QuerySet[Cycle]) -> QuerySet[Cycle]:
    """Each with its latest version, and with what says its stage."""
    latest = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("-number")
    drafts = PlanDraft.objects.filter(cycle=OuterRef("pk"))
    reviews = Review.objects.filter(cycle=OuterRef("pk"))
    return cycles.annotate(
        version_number=Subquery(latest.values("number")[:1]),
        plan_shared_on=Subquery(latest.values("shared_on")[:1]),
        plan_review_on=Subquery(latest.values("review_on")[:1]),
        draft_version=Subquery(drafts.values("version")[:1]),
        in_review=Exists(reviews),
    )


def cycle_in(row: Mapping[str, Any]) -> CycleRow:
    """From a row of JSON that has the columns of `CYCLE`."""
    days = days_in(row, "opened_on", "plan_shared_on", "plan_review_on")
    return CycleRow(**{**{name: row[name] for name in CYCLE}, **days})


def cycle_now(row: CycleRow) -> CycleNow:
    return CycleNow(
        id=row.id,
        code=row.code,
        pupil_id=row.pupil_id,
        number=row.number,
        stage=_stage(row.version_number, row.draft_version, in_review=row.in_review),
        opened_on=row.opened_on,
        version=row.version_number or 0,
        shared_on=row.plan_shared_on,
        review_on=row.plan_review_on,
    )


def versions_along() -> ArraySubquery:
    """The versions of a cycle's plan that were shared, as a column beside the cycle's row."""
    versions = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("number")
    return ArraySubquery(versions.values(shown=JSONRow("shared_on", "number")))


def plan_changes(versions: Iterable[Mapping[str, Any]]) -> tuple[tuple[date, str], ...]:
    """The versions after the first, with their days."""
    _first, *later = (None, *versions)
    return tuple((as_day(row["shared_on"]), f"Version {row['number']} of the plan") for row in later[1:])


def _stage(version: int | None, draft: int | None, *, in_review: bool) -> str:
    """It follows from what there is. A draft that nobody has touched since it was begun is still assessing."""
    if in_review:
        return "review"
    if version:
        return "do"
    return "plan" if (draft or 0) > 1 else "assess"


def ended_since() -> Exists:
    """Whether the support of which a review decided has ended since, or the pupil has left: the cycle of the review in
    the row, or a later one of the pupil, has closed without a review that decided to go on."""
    goes_on = Review.objects.filter(cycle=OuterRef("pk"), decided_at__isnull=False)
    later = Cycle.objects.filter(pupil=OuterRef("cycle__pupil"), number__gte=OuterRef("cycle__number"))
    closed = later.filter(closed_on__isnull=False)
    return Exists(closed.filter(~Exists(goes_on.exclude(decision=Review.Decision.END))))
