"""What a teacher sees of the reviews they are asked about."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.queries.asked import AskedLine, AskedPupil, asked_of, minutes_for
from endeavour.cycle.queries.own_words import OwnWords, own_words_of
from endeavour.cycle.words import WORD_LABELS
from endeavour.provision.queries import MOST_LINES, adjustments_of


@dataclass(frozen=True)
class ReviewsPage:
    """`waiting` in the order in which they are asked; `minutes` for all of them."""

    today: date
    waiting: tuple[AskedLine, ...]
    answered: tuple[AskedLine, ...]
    minutes: int

    @property
    def first(self) -> AskedLine | None:
        return self.waiting[0] if self.waiting else None


@dataclass(frozen=True)
class AboutPupil:
    """The pupil's own words, and what is done for them in every lesson: three lines as (code, words)."""

    said: OwnWords | None
    lines: tuple[tuple[str, str], ...]


def reviews_page(actor: StaffActor) -> ReviewsPage:
    asked = asked_of(actor)
    waiting = tuple(line for line in asked if not line.is_answered)
    answered = tuple(line for line in asked if line.is_answered)
    return ReviewsPage(clock.today(), waiting, answered, minutes_for(len(waiting)))


def about_pupil(pupil_id: int) -> AboutPupil:
    """Two statements."""
    lines = adjustments_of([pupil_id], on=clock.today()).get(pupil_id, ())
    return AboutPupil(
        said=own_words_of(pupil_id),
        lines=tuple((line.code, line.words) for line in lines[:MOST_LINES]),
    )


@dataclass(frozen=True)
class GivenAnswer:
    """What a teacher said of one outcome, in words."""

    goal: str
    word: str
    note: str


def answers_of(asked: AskedPupil) -> tuple[GivenAnswer, ...]:
    """Only while that is the answer. No statement."""
    said = asked.outcomes if asked.was_given else ()
    return tuple(GivenAnswer(one.goal, WORD_LABELS[one.word], one.note) for one in said if one.word)
