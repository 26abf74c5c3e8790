"""The concerns about one pupil, as far as the person may follow them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.pupils.models import Pupil
from endeavour.register.access import concerns_seen_by
from endeavour.register.concerns import DECISIONS
from endeavour.register.models import Concern, ConcernStep, NoticeCopy
from endeavour.tenancy.json_rows import JSONRow, as_day

A_WHILE = timedelta(hours=1)
LONGEST_REASON = 400
RAISED_LATELY = "You raised this a short while ago, in the same words. Here it is; nothing was sent twice."


@dataclass(frozen=True)
class Decided:
    """`by` is the label of whoever decided it."""

    decision: str
    on: date
    by: str

    @property
    def in_words(self) -> str:
        return DECISIONS[self.decision]


@dataclass(frozen=True)
class Raised:
    """When a concern was raised and what was decided, without what was seen. `by` is a label."""

    code: str
    on: date
    by: str
    closed_on: date | None
    steps: tuple[Decided, ...]


def concerns_about(actor: Actor, pupil: Pupil) -> tuple[Raised, ...]:
    """The newest first. One statement."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("decided_at", "pk")
    shown = JSONRow(decision="decision", on="decided_on", by="decided_by")
    rows = concerns_seen_by(actor).filter(pupil=pupil).order_by("-raised_on", "-pk")
    found = rows.values_list(
        *("code", "raised_on", "raised_by", "closed_on"), ArraySubquery(steps.values(shown=shown))
    )
    return tuple(Raised(code, on, by, closed, _steps(those)) for code, on, by, closed, those in found)


def _steps(rows: Iterable[dict[str, Any]]) -> tuple[Decided, ...]:
    return tuple(Decided(**{**row, "on": as_day(row["on"])}) for row in rows)


def has_open_concern(pupil: Pupil) -> bool:
    """Something about the pupil waits to be decided, whoever raised it. One statement."""
    return bool(Concern.objects.filter(pupil=pupil, closed_on__isnull=True).exists())


def raised_lately(pupil: Pupil, seen: str, *, by: Actor) -> str:
    """The code of what the same person said of the same pupil in the same words within the hour; or nothing."""
    rows = Concern.objects.filter(pupil=pupil, raised_by=by.label, raised_at__gte=clock.now() - A_WHILE)
    rows = rows.exclude(steps__decision=ConcernStep.Decision.TAKEN_BACK)
    return rows.filter(seen=seen.strip()).values_list("code", flat=True).first() or ""


def why_not_taken_back(concern: Concern, *, by: Actor) -> str:
    """Empty where whoever raised it can take it back. Once the family has heard of it, it is to be decided.
    Three statements at most."""
    if concern.raised_by != by.label:
        return "Only whoever raised a concern can take it back."
    if concern.closed_on is not None or concern.steps.exists():
        return "Something was decided about this concern, so it can no longer be taken back."
    if concern.talks.exists() or NoticeCopy.objects.filter(notice__concern=concern).exists():
        return "The family has heard of this concern, so it is to be decided and can no longer be taken back."
    return ""
