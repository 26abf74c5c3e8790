"""What a decision is judged by: what was given, what was said, who was heard, and what earlier reviews found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.cycle.delivery import NOTHING_DUE, Delivery, together
from endeavour.cycle.models import Review, Voice
from endeavour.cycle.queries.review_known import ReviewKnown
from endeavour.cycle.slow_again import slow_again
from endeavour.law.facts.specialists import SLOW_CYCLES
from endeavour.provision.one_pupil import marks_known
from endeavour.provision.tallies import Mark, Tally, tally_of

ONE_DAY, GATHERED_BEFORE = timedelta(days=1), timedelta(weeks=3)


@dataclass(frozen=True)
class ReviewFacts:
    """By outcome's id; `given` holds the support tied to it. `marks` are the sessions of each provision, by its id.
    `heard_since`: the first day whose words are a view for this review."""

    shared_on: date
    goals: dict[int, str]
    codes: dict[int, str]
    words: dict[int, str]
    given: dict[int, Delivery]
    marks: dict[int, tuple[Mark, ...]]
    whole: Delivery
    heard_since: date
    pupil_heard: bool
    family_heard: bool
    slow_again: tuple[str, ...]

    def given_for(self, outcome: int) -> Delivery:
        """What was given for it; of the whole plan where no support of its own was due."""
        own = self.given.get(outcome, NOTHING_DUE)
        return own if own.planned else self.whole

    @property
    def without_word(self) -> tuple[str, ...]:
        return tuple(goal for outcome, goal in self.goals.items() if outcome not in self.words)


def review_facts(review: Review, known: ReviewKnown, *, today: date) -> ReviewFacts:
    """Of this cycle's plan, since it was first shared. No statement."""
    since = known.shared_on
    marks = marks_known(
        known.places, calendar=known.calendar, since=since, today=today, known_at=review.decided_at
    )
    delivered = {provision: _delivery(tally_of(each)) for provision, each in marks.items()}
    heard_since = _gathered_from(review.opened_on if review.code else today, since)
    heard = voices_from(known.said_by(today), heard_since)
    return ReviewFacts(
        shared_on=since,
        goals={line.id: line.goal for line in known.outcomes},
        codes={line.id: line.code for line in known.outcomes},
        words={line.id: known.said[line.id].word for line in known.outcomes if line.id in known.said},
        given={
            line.id: together(delivered[p] for p in known.serving[line.id] if p in delivered)
            for line in known.outcomes
            if line.id in known.serving
        },
        marks=marks,
        whole=together(delivered.values()),
        heard_since=heard_since,
        pupil_heard=Voice.Whose.PUPIL in heard,
        family_heard=Voice.Whose.ADULT in heard,
        slow_again=slow_again(known.judged.in_a_row(review.cycle.number), cycles=SLOW_CYCLES),
    )


def voices_from(voices: Iterable[Voice], day: date) -> set[str]:
    """Who has said something since that day, or that they would rather not."""
    answered = (Voice.Answer.SAID, Voice.Answer.DECLINED)
    return {voice.whose for voice in voices if voice.answer in answered and voice.said_on >= day}


def _gathered_from(opened_on: date, shared_on: date) -> date:
    """A review weighs how the support is seen when it is held (Code 6.54): an older remark is no view of it. Views are
    gathered once it is open, or within the three weeks before; never up to the day on which the plan was shared."""
    return max(opened_on - GATHERED_BEFORE, shared_on + ONE_DAY)


def _delivery(tally: Tally) -> Delivery:
    return Delivery(tally.planned, tally.done)
