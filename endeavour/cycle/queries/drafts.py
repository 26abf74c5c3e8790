"""The plan in the making."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery

from endeavour.cycle.models import Cycle, Outcome, PlanDraft, PlanVersion, Review
from endeavour.cycle.next_plan import first_draft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.outcomes import OutcomeLine, lines_held, outcome_rows
from endeavour.progress.values import number_in_words, with_unit
from endeavour.provision.one_pupil import adjustments_along, places_along
from endeavour.pupils.models import Pupil
from endeavour.pupils.one import one_pupil
from endeavour.tenancy.json_rows import JSONRow, as_day, as_instant
from endeavour.tenancy.prepared import Prepared

FIRST = 1
_CYCLE = ("id", "school_id", "code", "pupil_id", "number", "opened_on", "opened_by", "closed_on", "closed_by")
_DRAFT = ("contents", "version", "changed_at", "changed_by")


@dataclass(frozen=True)
class Measured:
    """The newest check of an outcome that the last plan held to."""

    measure: str
    figure: str
    on: date


@dataclass(frozen=True)
class LastPlan:
    """What was shared last, and what the review of its cycle decided, if it did."""

    number: int
    contents: PlanContents
    shared_on: date
    decision: str


@dataclass(frozen=True)
class Draft:
    """What is kept so far, or what the first draft will start from where no cycle is open yet.

    `version` is what the next one to keep it says they have seen. `changed_at` is None before anybody kept it.
    `planned_at`: when a plan of this pupil was shared last; `is_shared`: one of this cycle was. `held`: its outcomes.
    """

    cycle: Cycle | None
    number: int
    contents: PlanContents
    version: int
    changed_at: datetime | None
    changed_by: str
    planned_at: datetime | None
    is_shared: bool
    last: LastPlan | None
    held: tuple[OutcomeLine, ...]
    measured: tuple[Measured, ...]


def draft_of(pupil: Pupil, *, today: date) -> Draft:
    """One statement."""
    return draft_in(_KNOWN.about(pupil.pk), pupil, today=today)


def draft_along() -> dict[str, Any]:
    """What a draft is, or starts from, as columns beside the pupil's row."""
    drafts = PlanDraft.objects.filter(cycle=OuterRef("pk"))
    versions = PlanVersion.objects.filter(cycle__pupil=OuterRef("pk")).order_by("-number")
    decided = Review.objects.filter(cycle=OuterRef("cycle")).exclude(decision="")
    last = JSONRow(
        *("contents", "cycle_id", "shared_at", "shared_on", "number"),
        decision=Subquery(decided.values("decision")[:1]),
    )
    latest = Cycle.objects.filter(pupil=OuterRef("pk")).order_by("-number")
    shown = JSONRow(
        *_CYCLE,
        drafts=ArraySubquery(drafts.values(shown=JSONRow(*_DRAFT))),
    )
    return {
        "latest": ArraySubquery(latest.values(shown=shown)[:1]),
        "shared": ArraySubquery(versions.values(shown=last)[:1]),
        "outcomes": ArraySubquery(outcome_rows(Outcome.objects.filter(cycle__pupil=OuterRef("pk")))),
        "places": places_along(),
        "lines": adjustments_along(),
    }


_KNOWN = Prepared(lambda pupil_id: one_pupil(pupil_id).values_list(JSONRow(**draft_along()), flat=True))


def draft_in(told: Mapping[str, Any], pupil: Pupil, *, today: date) -> Draft:
    """From what `draft_along` brought."""
    row = next(iter(told["latest"]), None)
    if row is None or row["closed_on"] or not row["drafts"]:
        return _not_begun(told, row, today)
    (draft,) = row["drafts"]
    begun, held = draft["version"] > FIRST, _held(told)
    shared = next(iter(told["shared"]), None)
    return Draft(
        cycle=_cycle(row, pupil),
        number=row["number"],
        contents=PlanContents.from_json(draft["contents"]),
        version=draft["version"],
        changed_at=as_instant(draft["changed_at"]) if begun else None,
        changed_by=draft["changed_by"],
        planned_at=as_instant(shared["shared_at"]) if shared else None,
        is_shared=shared is not None and shared["cycle_id"] == row["id"],
        last=_last(shared),
        held=held,
        measured=_measured(held),
    )


def _not_begun(told: Mapping[str, Any], last: Mapping[str, Any] | None, today: date) -> Draft:
    """From what was shared last, though a cycle since may have ended without a plan of its own."""
    shared = next(iter(told["shared"]), None)
    before = PlanContents.from_json(shared["contents"]) if shared else PlanContents()
    held = _held(told)
    contents = first_draft(before, held, places=told["places"], lines=told["lines"], on=today)
    return Draft(
        cycle=None,
        number=last["number"] + 1 if last else 1,
        contents=contents,
        version=FIRST,
        changed_at=None,
        changed_by="",
        planned_at=as_instant(shared["shared_at"]) if shared else None,
        is_shared=False,
        last=_last(shared),
        held=held,
        measured=_measured(held),
    )


def _last(shared: Mapping[str, Any] | None) -> LastPlan | None:
    if shared is None:
        return None
    return LastPlan(
        number=shared["number"],
        contents=PlanContents.from_json(shared["contents"]),
        shared_on=as_day(shared["shared_on"]),
        decision=shared["decision"] or "",
    )


def _held(told: Mapping[str, Any]) -> tuple[OutcomeLine, ...]:
    """The outcomes of the plan that was shared last."""
    shared = next(iter(told["shared"]), None)
    lines = lines_held(told["outcomes"])
    return tuple(line for line in lines if shared and line.cycle_id == shared["cycle_id"])


def _measured(held: Iterable[OutcomeLine]) -> tuple[Measured, ...]:
    return tuple(
        Measured(
            line.measure or line.goal,
            with_unit(number_in_words(line.checks[-1][1]), line.unit),
            line.checks[-1][0],
        )
        for line in held
        if line.checks
    )


def _cycle(row: Mapping[str, Any], pupil: Pupil) -> Cycle:
    """As a row of the table: it is open."""
    opened_on = as_day(row["opened_on"])
    cycle = Cycle(**{**{name: row[name] for name in _CYCLE}, "opened_on": opened_on})
    cycle.pupil = pupil
    return cycle
