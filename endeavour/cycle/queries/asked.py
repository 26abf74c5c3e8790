"""What a teacher is asked about: their list, and one pupil of it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import QuerySet

from endeavour.access.actor import StaffActor
from endeavour.cycle.access import asked_seen_by
from endeavour.cycle.models import Asked, Feedback, Outcome

A_PUPIL = Fraction(4, 3)  # 80 seconds for three outcomes without a word typed


def minutes_for(pupils: int) -> int:
    """How long answering takes, as teachers are told."""
    return max(1, round(pupils * A_PUPIL))


@dataclass(frozen=True)
class AskedLine:
    """One pupil on a teacher's list."""

    code: str
    pupil: str
    forename: str
    class_name: str
    due_on: date
    answer: str

    @property
    def is_answered(self) -> bool:
        return bool(self.answer)

    @property
    def answer_in_words(self) -> str:
        return Asked.Answer(self.answer).label if self.answer else "Not yet"


@dataclass(frozen=True)
class AskedOutcome:
    """One outcome, and what this teacher has said of it: it counts only while that is their answer."""

    id: int
    code: str
    goal: str
    word: str
    note: str


@dataclass(frozen=True)
class AskedPupil:
    """One question: `place` of `of` in the teacher's round. `is_closed`: the review has been decided."""

    code: str
    version: int
    pupil_id: int
    forename: str
    short_name: str
    class_name: str
    due_on: date
    answer: str
    used: tuple[str, ...]
    outcomes: tuple[AskedOutcome, ...]
    place: int
    of: int
    next_code: str
    is_closed: bool

    @property
    def answer_in_words(self) -> str:
        return Asked.Answer(self.answer).label if self.answer else "not yet answered"

    @property
    def was_given(self) -> bool:
        return self.answer == Asked.Answer.GIVEN

    @property
    def was_not_mine(self) -> bool:
        return self.answer == Asked.Answer.NOT_MINE

    @property
    def was_not_enough(self) -> bool:
        return self.answer == Asked.Answer.NOT_ENOUGH


def asked_of(actor: StaffActor) -> tuple[AskedLine, ...]:
    """The questions about reviews that aren't decided, first the ones due first. One statement."""
    return tuple(_line(asked) for asked in _open(actor).select_related("cycle__pupil__school_class", "round"))


def asked_pupil(actor: StaffActor, asked: Asked) -> AskedPupil:
    """Three statements. `next_code` is the next one unanswered in the list, from here on and round again."""
    pupil = asked.cycle.pupil
    order = [
        (code, answer)
        for code, answer, of_round in _open(actor).values_list("code", "answer", "round_id")
        if of_round == asked.round_id
    ]
    place = next((place for place, (code, _) in enumerate(order) if code == asked.code), 0)
    rest = [code for code, answer in (*order[place + 1 :], *order[:place]) if not answer]
    return AskedPupil(
        code=asked.code,
        version=asked.version,
        pupil_id=pupil.pk,
        forename=pupil.known_forename,
        short_name=pupil.short_name,
        class_name=pupil.school_class.name if pupil.school_class else "",
        due_on=asked.round.due_on,
        answer=asked.answer,
        used=tuple(asked.used),
        outcomes=_outcomes(asked),
        place=place + 1,
        of=max(1, len(order)),
        next_code=rest[0] if rest else "",
        is_closed=asked.cycle.closed_on is not None,
    )


def _open(actor: StaffActor) -> QuerySet[Asked]:
    return asked_seen_by(actor).filter(cycle__closed_on__isnull=True).order_by("round__due_on", "pk")


def _outcomes(asked: Asked) -> tuple[AskedOutcome, ...]:
    said = {given.outcome_id: given for given in Feedback.objects.filter(asked=asked)}
    outcomes = Outcome.objects.filter(cycle=asked.cycle_id, taken_out_on__isnull=True)
    return tuple(
        AskedOutcome(
            id=outcome.pk,
            code=outcome.code,
            goal=outcome.goal,
            word=said[outcome.pk].word if outcome.pk in said else "",
            note=said[outcome.pk].note if outcome.pk in said else "",
        )
        for outcome in outcomes
    )


def _line(asked: Asked) -> AskedLine:
    pupil = asked.cycle.pupil
    return AskedLine(
        code=asked.code,
        pupil=pupil.short_name,
        forename=pupil.known_forename,
        class_name=pupil.school_class.name if pupil.school_class else "",
        due_on=asked.round.due_on,
        answer=asked.answer,
    )
