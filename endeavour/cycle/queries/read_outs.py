"""What teachers said, pupil by pupil."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from endeavour import clock
from endeavour.accounts.models import Person
from endeavour.cycle.models import Asked, Feedback
from endeavour.cycle.words import SIGNS, WORD_LABELS
from endeavour.provision.queries import AdjustmentLine, adjustments_of
from endeavour.tenancy.json_rows import JSONRow, as_day, day_of_instant


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
    """One teacher's answer, or that there is none yet. `used` are the lines they ticked, in words; `closed_on`: when
    the review was decided, after which nobody answers."""

    code: str
    cycle_id: int
    teacher_id: int
    teacher: str
    due_on: date
    answer: str
    answered_on: date | None
    nudged_on: date | None
    closed_on: date | None
    said: tuple[SaidOfOutcome, ...]
    used: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        return bool(self.answer)

    @property
    def in_words(self) -> str:
        if self.answer:
            return str(Asked.Answer(self.answer).label)
        return "The review was decided without this answer." if self.closed_on else "Not yet"


def read_outs_of(cycle_ids: Collection[int], *, round_id: int) -> dict[int, tuple[ReadOut, ...]]:
    """By cycle, in the order of teachers' names; of one round. Two statements."""
    rows = list(_shown(Asked.objects.filter(cycle__in=cycle_ids, round=round_id)))
    lines = adjustments_of({row["pupil"] for row in rows}, on=clock.today())
    found: dict[int, list[ReadOut]] = defaultdict(list)
    for row in rows:
        found[row["cycle"]].extend(read_outs_in([row], lines.get(row["pupil"], ())))
    return {cycle: tuple(each) for cycle, each in found.items()}


def read_outs_along() -> ArraySubquery:
    """All of a cycle, in the order of teachers' names, as a column beside its row."""
    return ArraySubquery(_shown(Asked.objects.filter(cycle=OuterRef("pk"))))


def read_outs_in(rows: Iterable[Mapping[str, Any]], lines: Iterable[AdjustmentLine]) -> tuple[ReadOut, ...]:
    """From what `read_outs_along` brought. `lines` are the pupil's; one that has ended since is no longer named."""
    words = {line.code: line.words for line in lines}
    return tuple(_read_out(row, words) for row in rows)


def _shown(asked: QuerySet[Asked]) -> QuerySet[Asked, Any]:
    given = Feedback.objects.filter(asked=OuterRef("pk"), asked__answer=Asked.Answer.GIVEN)
    said = given.order_by("outcome__position", "pk")
    word = JSONRow("word", "note", outcome="outcome_id", goal="outcome__goal")
    shown = JSONRow(*_SAME, **_ASKED, said=ArraySubquery(said.values(shown=word)))
    return asked.order_by("teacher__surname", "teacher__forename", "pk").values_list(shown, flat=True)


_PERSON = ("title", "forename", "surname", "email")
_SAME = ("code", "teacher_id", "answer", "used", "answered_at", "nudged_at")
_ASKED = {
    **{name: f"teacher__{name}" for name in _PERSON},
    "cycle": "cycle_id",
    "pupil": "cycle__pupil_id",
    "due": "round__due_on",
    "closed": "cycle__closed_on",
}


def _read_out(row: Mapping[str, Any], words: Mapping[str, str]) -> ReadOut:
    given = row["answer"] == Asked.Answer.GIVEN
    return ReadOut(
        code=row["code"],
        cycle_id=row["cycle"],
        teacher_id=row["teacher_id"],
        teacher=Person(**{name: row[name] for name in _PERSON}).formal_name,
        due_on=as_day(row["due"]),
        answer=row["answer"],
        answered_on=day_of_instant(row["answered_at"]) if row["answered_at"] else None,
        nudged_on=day_of_instant(row["nudged_at"]) if row["nudged_at"] else None,
        closed_on=as_day(row["closed"]) if row["closed"] else None,
        said=tuple(
            SaidOfOutcome(
                one["outcome"], one["goal"], WORD_LABELS[one["word"]], SIGNS[one["word"]], one["note"]
            )
            for one in row["said"]
        ),
        used=tuple(words[code] for code in row["used"] if code in words) if given else (),
    )
