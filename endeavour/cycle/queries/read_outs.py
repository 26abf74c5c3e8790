"""What teachers said, pupil by pupil."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.cycle.models import Asked, Feedback
from endeavour.cycle.words import SIGNS, WORD_LABELS
from endeavour.provision.queries import adjustments_of


@dataclass(frozen=True)
class SaidOfOutcome:
    """One outcome as one teacher sees it: the word, its sign, and the line they added."""

    outcome_id: int
    goal: str
    word: str
    sign: str
    note: str


@dataclass(frozen=True)
class ReadOut:
    """One teacher's answer, or that there is none yet. `used` are the lines they ticked, in words."""

    code: str
    cycle_id: int
    teacher_id: int
    teacher: str
    due_on: date
    answer: str
    answered_on: date | None
    nudged_on: date | None
    said: tuple[SaidOfOutcome, ...]
    used: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        return bool(self.answer)

    @property
    def in_words(self) -> str:
        return str(Asked.Answer(self.answer).label) if self.answer else "Not yet"


def read_outs_of(
    cycle_ids: Collection[int], *, round_id: int | None = None
) -> dict[int, tuple[ReadOut, ...]]:
    """By cycle, in the order of teachers' names; of one round, or of all. Three statements."""
    rows = Asked.objects.filter(cycle__in=cycle_ids).select_related("teacher", "round", "cycle")
    if round_id is not None:
        rows = rows.filter(round=round_id)
    asked = list(rows.order_by("teacher__surname", "teacher__forename", "pk"))
    said: dict[int, list[Feedback]] = defaultdict(list)
    given = Feedback.objects.filter(asked__in=[row.pk for row in asked]).select_related("outcome")
    for one in given.order_by("outcome__position", "pk"):
        said[one.asked_id].append(one)
    lines = _lines({row.cycle.pupil_id for row in asked})
    found: dict[int, list[ReadOut]] = defaultdict(list)
    for row in asked:
        found[row.cycle_id].append(_read_out(row, said[row.pk], lines))
    return {cycle: tuple(each) for cycle, each in found.items()}


def _lines(pupils: Collection[int]) -> dict[str, str]:
    """The pupils' lines in words, by code. One that has ended since is no longer named."""
    every = adjustments_of(pupils, on=clock.today())
    return {line.code: line.words for lines in every.values() for line in lines}


def _read_out(row: Asked, said: list[Feedback], lines: dict[str, str]) -> ReadOut:
    return ReadOut(
        code=row.code,
        cycle_id=row.cycle_id,
        teacher_id=row.teacher_id,
        teacher=row.teacher.formal_name,
        due_on=row.round.due_on,
        answer=row.answer,
        answered_on=row.answered_at.astimezone(clock.LONDON).date() if row.answered_at else None,
        nudged_on=row.nudged_at.astimezone(clock.LONDON).date() if row.nudged_at else None,
        said=tuple(
            SaidOfOutcome(one.outcome_id, one.outcome.goal, WORD_LABELS[one.word], SIGNS[one.word], one.note)
            for one in said
        ),
        used=tuple(lines[code] for code in row.used if code in lines),
    )
