"""The plan in the making."""

from dataclasses import dataclass
from datetime import date, datetime

from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.cycle.next_plan import first_draft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.pupils.models import Pupil

FIRST = 1


@dataclass(frozen=True)
class Draft:
    """What is kept so far, or what the first draft will start from where no cycle is open yet.

    `version` is what the next one to keep it says they have seen. `changed_at` is None before anybody kept it.
    """

    cycle: Cycle | None
    number: int
    contents: PlanContents
    version: int
    changed_at: datetime | None
    changed_by: str


def draft_of(pupil: Pupil, *, today: date) -> Draft:
    """One statement where a cycle is open; otherwise those of `first_draft` besides."""
    drafts = PlanDraft.objects.filter(cycle__pupil=pupil, cycle__closed_on__isnull=True)
    draft: PlanDraft | None = drafts.select_related("cycle").first()
    if draft is None:
        return _not_begun(pupil, today)
    draft.cycle.pupil = pupil
    begun = draft.version > FIRST
    return Draft(
        draft.cycle,
        draft.cycle.number,
        PlanContents.from_json(draft.contents),
        draft.version,
        draft.changed_at if begun else None,
        draft.changed_by,
    )


def _not_begun(pupil: Pupil, today: date) -> Draft:
    last: Cycle | None = Cycle.objects.filter(pupil=pupil).order_by("-number").first()
    number = last.number + 1 if last else 1
    return Draft(None, number, first_draft(pupil, after=last, on=today), FIRST, None, "")
