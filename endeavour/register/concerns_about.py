"""The concerns about one pupil, as far as the person may follow them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.pupils.models import Pupil
from endeavour.register.access import concerns_seen_by
from endeavour.register.concerns import DECISIONS
from endeavour.register.models import Concern, ConcernStep, EarlyTalk, NoticeCopy
from endeavour.register.supported import is_supported_from
from endeavour.tenancy.json_rows import JSONRow, as_day, as_instant

A_WHILE = timedelta(hours=1)
LONGEST_REASON = 400
UNDECIDED = (ConcernStep.Decision.TAKEN_BACK, ConcernStep.Decision.REOPENED)
RAISED_LATELY = "You raised this a short while ago, in the same words. Here it is; nothing was sent twice."


@dataclass(frozen=True)
class Decided:
    """`by` is the label of whoever decided it."""

    decision: str
    on: date
    at: datetime
    by: str

    @property
    def in_words(self) -> str:
        return DECISIONS[self.decision]

    @property
    def is_decision(self) -> bool:
        """Not that it was taken back, or opened again."""
        return self.decision not in UNDECIDED


@dataclass(frozen=True)
class Raised:
    """When a concern was raised and what was decided, without what was seen. `by` is a label."""

    code: str
    on: date
    at: datetime
    by: str
    closed_on: date | None
    steps: tuple[Decided, ...]

    @property
    def times_open(self) -> tuple[tuple[date, date | None], ...]:
        """From which day to which: more than once where it was opened again."""
        since, closed, found = self.on, self.on, list[tuple[date, date | None]]()
        for step in self.steps:
            if step.decision == ConcernStep.Decision.REOPENED:
                found.append((since, closed))
                since = step.on
            closed = step.on
        return (*found, (since, self.closed_on))


def concerns_about(actor: Actor, pupil: Pupil) -> tuple[Raised, ...]:
    """The newest first. One statement."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("decided_at", "pk")
    shown = JSONRow(decision="decision", on="decided_on", at="decided_at", by="decided_by")
    rows = concerns_seen_by(actor).filter(pupil=pupil).order_by("-raised_at", "-pk")
    found = rows.values_list(
        *("code", "raised_on", "raised_at", "raised_by", "closed_on"),
        ArraySubquery(steps.values(shown=shown)),
    )
    return tuple(Raised(code, on, at, by, closed, _steps(those)) for code, on, at, by, closed, those in found)


def _steps(rows: Iterable[dict[str, Any]]) -> tuple[Decided, ...]:
    return tuple(Decided(**{**row, "on": as_day(row["on"]), "at": as_instant(row["at"])}) for row in rows)


@dataclass(frozen=True)
class CarriedTalk:
    """What came of an early talk; `told` are the codes of the adults it was held with, `by` is the label of whoever
    wrote it down."""

    strengths: str
    difficulties: str
    told: tuple[str, ...]
    on: date
    by: str


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a concern brings to the plan that it led to, so that nobody writes it twice. `by` is the label of whoever
    raised it, `said` the words of the child or the family; `is_childs_own`: the child spoke of it first. `voice` is the
    code of a parent who spoke first. `difficulty` is what the decision named; `talks` hold strengths and difficulties
    of each early talk."""

    code: str
    on: date
    by: str
    seen: str
    tried: str
    tried_for: str
    said: str
    voice: str
    is_childs_own: bool
    difficulty: str
    talks: tuple[CarriedTalk, ...]

    @property
    def labels(self) -> frozenset[str]:
        """Of all who wrote some of it."""
        return frozenset({self.by, *(talk.by for talk in self.talks)})


def carried_along() -> ArraySubquery:
    """Concerns of which it was decided to assess or to start support, as a column beside the pupil's row."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("decided_at", "pk")
    talks = EarlyTalk.objects.filter(concern=OuterRef("pk")).order_by("held_on", "pk")
    of_talk = JSONRow("strengths", "difficulties", "told", on="held_on", by="recorded_by")
    shown = JSONRow(
        *("code", "raised_on", "raised_by", "seen", "tried", "tried_for", "said", "voiced_by", "voice"),
        steps=ArraySubquery(steps.values(shown=JSONRow("decision", "decided_at", "difficulty"))),
        talks=ArraySubquery(talks.values(shown=of_talk)),
    )
    rows = Concern.objects.filter(pupil=OuterRef("pk")).order_by("raised_on", "pk")
    return ArraySubquery(rows.values(shown=shown))


def carried_in(
    rows: Iterable[dict[str, Any]], *, actor: Actor, planned_at: datetime | None
) -> tuple[Carried, ...]:
    """From what `carried_along` brought: those that the actor follows, and that no plan has followed yet."""
    return tuple(
        _carried(row, actor)
        for row in rows
        if _is_followed(row["raised_by"], actor) and _waits_for_a_plan(row["steps"], planned_at)
    )


def _is_followed(raised_by: str, actor: Actor) -> bool:
    """As the door to concerns has it, of a pupil that the actor sees."""
    return _weighs(actor) or (actor.may(Permission.RAISE_CONCERNS) and raised_by == actor.label)


def _weighs(actor: Actor) -> bool:
    return actor.sees_all_pupils and actor.may(Permission.SEE_CONCERNS)


def _waits_for_a_plan(steps: list[dict[str, Any]], planned_at: datetime | None) -> bool:
    if not steps or steps[-1]["decision"] not in (ConcernStep.Decision.ASSESS, ConcernStep.Decision.SUPPORT):
        return False
    return planned_at is None or as_instant(steps[-1]["decided_at"]) > planned_at


def _carried(row: dict[str, Any], actor: Actor) -> Carried:
    """An assistant reads no talk with the family, and whoever only follows their concern not how it was weighed."""
    reads_talks = actor.may(Permission.SEE_CONCERNS) or actor.may(Permission.RECORD_VOICES)
    return Carried(
        code=row["code"],
        on=as_day(row["raised_on"]),
        by=row["raised_by"],
        seen=row["seen"],
        tried=row["tried"],
        tried_for=row["tried_for"],
        said=row["said"],
        voice=row["voice"],
        is_childs_own=bool(row["said"]) and row["voiced_by"] == Concern.VoicedBy.PUPIL,
        difficulty=row["steps"][-1]["difficulty"] if _weighs(actor) else "",
        talks=tuple(
            CarriedTalk(
                one["strengths"],
                one["difficulties"],
                tuple(one["told"]),
                as_day(one["on"]),
                one["by"],
            )
            for one in row["talks"]
            if reads_talks
        ),
    )


def has_open_concern(pupil: Pupil) -> bool:
    """Something about the pupil waits to be decided, whoever raised it. One statement."""
    return bool(Concern.objects.filter(pupil=pupil, closed_on__isnull=True).exists())


def raised_lately(pupil: Pupil, seen: str, *, by: Actor) -> str:
    """The code of what the same person said of the same pupil in the same words within the hour; or nothing."""
    rows = Concern.objects.filter(pupil=pupil, raised_by=by.label, raised_at__gte=clock.now() - A_WHILE)
    rows = rows.exclude(steps__decision=ConcernStep.Decision.TAKEN_BACK)
    return rows.filter(seen=seen.strip()).values_list("code", flat=True).first() or ""


def is_said_so(code: str, facts: Mapping[str, Any]) -> bool:
    """The concern holds all of that, so that nothing of it is lost. One statement."""
    typed = {name: fact.strip() if isinstance(fact, str) else fact for name, fact in facts.items()}
    return bool(Concern.objects.filter(code=code, **({"voice": ""} | typed)).exists())


def why_not_taken_back(concern: Concern, *, by: Actor) -> str:
    """Empty where whoever raised it can take it back. Once the family has heard of it, it is to be decided.
    Three statements at most."""
    if concern.raised_by != by.label:
        return "Only whoever raised a concern can take it back."
    if concern.closed_on is not None or concern.steps.exists():
        return "Something was decided about this concern, so it can no longer be taken back."
    if _family_has_heard(concern):
        return "The family has heard of this concern, so it is to be decided and can no longer be taken back."
    return ""


def why_not_reopened(concern: Concern, *, today: date) -> str:
    """Empty where it can be opened again. Where the family has heard of it, only a slip of the day is put right: what
    is new later is a concern of its own, of which they hear anew (reg 50(3)(a)). Four statements at most."""
    first, left_on = concern.pupil.known_forename, concern.pupil.left_on
    if concern.closed_on is None:
        return "This concern is open."
    if left_on is not None and left_on < today:
        return f"{first} has left the school, so nothing is left to decide here."
    latest = concern.steps.order_by("decided_at", "pk").last()
    decided = latest.decision if latest else ""
    if decided == ConcernStep.Decision.TAKEN_BACK:
        return "This concern was taken back by whoever raised it. Raise a new one if there is something to decide."
    if decided == ConcernStep.Decision.SUPPORT and is_supported_from(concern.pupil_id, today):
        return f"SEN support for {first} was started, and is changed or ended on {first}’s own page."
    if concern.closed_on < today and _family_has_heard(concern):
        return "The family has heard of this concern. What is new is a new concern: raise it, and they hear of it too."
    return ""


def _family_has_heard(concern: Concern) -> bool:
    """In a talk, or by a letter that is made. Two statements at most."""
    copies = NoticeCopy.objects.filter(notice__concern=concern)
    return bool(concern.talks.exists() or copies.exists())


def concern_about(actor: Actor, pupil: Pupil, code: str) -> Concern | None:
    """One of them by its code. None where it is about somebody else, or isn't followed: a form that names one keeps
    what is typed, whatever became of the concern."""
    return concerns_seen_by(actor).filter(pupil=pupil, code=code).first() if code else None
