"""What is done around one child's plan: steps of the demo, facts only. A group's support is in the plan already."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Said = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HearVoice:
    """`who` is "pupil", an adult's two names, "family" for the first adult with responsibility, or a colleague's key.

    `said` holds the words by question; empty with another answer. `heard_by` is a colleague's key.
    """

    pupil: str
    who: str
    said: Said
    answer: str = "said"
    how: str = "in_person"
    heard_by: str = ""


@dataclass(frozen=True, slots=True)
class KnowOf:
    """A finding with its source."""

    pupil: str
    kind: str
    source: str
    words: str
    found_on: date


@dataclass(frozen=True, slots=True)
class Goal:
    """`owner` is a colleague's key. Numbers are whole; none where it is known by looking, not by counting."""

    goal: str
    how_known: str
    measure: str
    unit: str
    baseline: int | None
    target: int | None
    by_when: date
    owner: str
    every_weeks: int = 1
    area: str = ""


@dataclass(frozen=True, slots=True)
class SharePlan:
    """`lessons` are pairs of owed or idea, and words. `answers`: who, answer, words."""

    pupil: str
    strengths: str
    barrier: str
    goals: tuple[Goal, ...]
    lessons: tuple[tuple[str, str], ...]
    at_home: str
    review_on: date
    answers: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SayChecks:
    """One person's checks of a day: pupil, place of the outcome, value."""

    on: date
    checks: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class ReadLines:
    """A colleague says that they have read the lines they were given, but of these pupils."""

    but: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """Every outcome gets one word. Without a decision the review stays open."""

    pupil: str
    word: str
    note: str
    decision: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskTeachers:
    """How is it going in lessons? Of these pupils, by a day."""

    pupils: tuple[str, ...]
    due_on: date


@dataclass(frozen=True, slots=True)
class AnswerAbout:
    """A teacher's answer about one pupil: a word for each outcome, in their order, and how many lines were used."""

    pupil: str
    words: tuple[str, ...]
    note: str = ""
    used: int = 0


AroundPlan: TypeAlias = (
    HearVoice | KnowOf | SharePlan | SayChecks | ReadLines | ReviewPlan | AskTeachers | AnswerAbout
)
