"""Concerns as pages show them: frozen, with names put in, in a fixed number of statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, Q, QuerySet

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.register.access import concerns_seen_by
from endeavour.register.concern_words import CAUSES, TESTS
from endeavour.register.models import Concern, ConcernStep
from endeavour.tenancy.json_rows import JSONRow, days_in

DECISIONS = {
    "try": "Try this in class",
    "assess": "Assess",
    "support": "Start SEN support",
    "not_sen": "Not a special educational need",
    "taken_back": "Taken back",
    "reopened": "Opened again",
}
STANDS = {
    "try": "Being tried in class",
    "assess": "To be assessed",
    "support": "SEN support started",
    "not_sen": "Not SEN, other help",
    "taken_back": "Taken back",
    "reopened": "Opened again, to be decided",
}
MOST_DECIDED = 100


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """What was decided; `mine`: by the reader. The weighing is empty for whoever only follows their own concern."""

    decision: str
    on: date
    by: str
    mine: bool
    word_back: str
    look_again_on: date | None
    ideas: tuple[str, ...]
    helped_by: str
    heard: bool
    reason: str = ""
    tests: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    causes_note: str = ""

    @property
    def in_words(self) -> str:
        return DECISIONS[self.decision]

    @property
    def stands(self) -> str:
        """How the concern stands since then."""
        return STANDS[self.decision]


@dataclass(frozen=True, kw_only=True)
class ConcernLine:
    """One concern. `due` is the day to decide by, what is assessed too, or the day to look again while something is
    tried; nothing where no terms are recorded, or where it is closed."""

    code: str
    pid: str
    forename: str
    pupil: str
    year_group: str
    class_name: str
    seen: str
    worry: int
    raised_on: date
    raised_by: str
    mine: bool
    due: date | None
    closed_on: date | None
    steps: tuple[StepLine, ...]

    @property
    def latest(self) -> StepLine | None:
        return self.steps[-1] if self.steps else None

    @property
    def is_tried(self) -> bool:
        return self.closed_on is None and self.latest is not None and self.latest.decision == "try"

    @property
    def is_assessed(self) -> bool:
        return self.closed_on is None and self.latest is not None and self.latest.decision == "assess"

    @property
    def is_not_sen(self) -> bool:
        return self.latest is not None and self.latest.decision == "not_sen"

    @property
    def is_taken_back(self) -> bool:
        return self.latest is not None and self.latest.decision == "taken_back"

    @property
    def unheard(self) -> bool:
        """Something was decided that whoever raised it has not seen yet."""
        return any(not step.heard for step in self.steps)

    @property
    def answers(self) -> tuple[StepLine, ...]:
        """What whoever raised it has still to read; else what was decided last."""
        return tuple(step for step in self.steps if not step.heard) or self.steps[-1:]

    @property
    def shown(self) -> dict[str, str]:
        """How much of what was decided this page shows, to be sent with "I have read it"."""
        return {"seen": str(len(self.steps))}


@dataclass(frozen=True)
class Concerns:
    """`open`: nothing is decided yet, or something is tried. What is assessed stands first among the `decided`."""

    open: tuple[ConcernLine, ...]
    decided: tuple[ConcernLine, ...]


def concerns_of(actor: Actor) -> Concerns:
    """Those the actor sees: open ones, the first due on top; then what is assessed, and the latest decided. Four
    statements, five for whoever sees only some classes."""
    rows = _with_steps(concerns_seen_by(actor).select_related("pupil", "pupil__school_class"))
    still = list(
        rows.filter(_on_roll(), closed_on__isnull=True).order_by(F("decide_by").asc(nulls_last=True), "pk")
    )
    over = list(rows.filter(closed_on__isnull=False).order_by("-closed_on", "-pk")[:MOST_DECIDED])
    names = _names([*still, *over])
    lines = [line_of(concern, actor, names, concern.steps.all()) for concern in still]
    lines.sort(key=lambda line: line.due or date.max)
    assessed = tuple(line for line in lines if line.is_assessed)
    decided = tuple(line_of(concern, actor, names, concern.steps.all()) for concern in over)
    return Concerns(tuple(line for line in lines if not line.is_assessed), assessed + decided)


def _on_roll() -> Q:
    """A concern about a pupil who has left is nobody's here to decide; it stands on the pupil's own pages."""
    return Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=clock.today())


def _with_steps(rows: QuerySet[Concern]) -> QuerySet[Concern]:
    return rows.prefetch_related(Prefetch("steps", queryset=ConcernStep.objects.all()))


def _names(concerns: list[Concern]) -> dict[str, str]:
    return names_of(label for concern in concerns for label in authors_of(concern, concern.steps.all()))


def authors_of(concern: Concern, decided: Iterable[ConcernStep]) -> set[str]:
    return {concern.raised_by, *(step.decided_by for step in decided)}


def steps_along() -> ArraySubquery:
    """What was decided, in its order, as a column beside the concern's row."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("decided_at", "pk")
    return ArraySubquery(steps.values(shown=JSONRow(*_STEP)))


def steps_in(rows: Iterable[dict[str, Any]]) -> list[ConcernStep]:
    """As rows of the table, from what `steps_along` brought."""
    return [ConcernStep(**{**row, **days_in(row, *_DAYS)}) for row in rows]


_DAYS = ("decided_on", "look_again_on")
_STEP = (
    *("decision", "reason", "tests", "causes", "causes_note", "ideas", "helped_by", "word_back"),
    *("decided_by", "heard_at", *_DAYS),
)


def line_of(
    concern: Concern, actor: Actor, names: dict[str, str], decided: Iterable[ConcernStep]
) -> ConcernLine:
    pupil = concern.pupil
    steps = tuple(_step(step, actor, names) for step in decided)
    again = steps[-1].look_again_on if steps else None
    due = again or concern.decide_by if concern.closed_on is None else None
    return ConcernLine(
        code=concern.code,
        pid=pupil.pid,
        forename=pupil.known_forename,
        pupil=pupil.short_name,
        year_group=pupil.year_group,
        class_name=pupil.school_class.name if pupil.school_class else "",
        seen=concern.seen,
        worry=concern.worry,
        raised_on=concern.raised_on,
        raised_by=names[concern.raised_by],
        mine=concern.raised_by == actor.label,
        due=due,
        closed_on=concern.closed_on,
        steps=steps,
    )


def _step(step: ConcernStep, actor: Actor, names: dict[str, str]) -> StepLine:
    weighing: dict[str, Any] = {}
    if actor.may(Permission.SEE_CONCERNS):
        weighing = {
            "reason": step.reason,
            "tests": tuple(TESTS[key] for key in step.tests),
            "causes": tuple(CAUSES[key] for key in step.causes),
            "causes_note": step.causes_note,
        }
    return StepLine(
        decision=step.decision,
        on=step.decided_on,
        by=names[step.decided_by],
        mine=step.decided_by == actor.label,
        word_back=step.word_back,
        look_again_on=step.look_again_on,
        ideas=tuple(step.ideas),
        helped_by=step.helped_by,
        heard=step.heard_at is not None,
        **weighing,
    )
