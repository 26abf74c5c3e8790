"""What a decision is judged by: what was given, what was said, who was heard, and what earlier reviews found."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from endeavour.cycle.delivery import NOTHING_DUE, Delivery, together
from endeavour.cycle.judged import said_in_reviews
from endeavour.cycle.models import Cycle, Outcome, OutcomeReview, PlanVersion, Review, Serves, Voice
from endeavour.cycle.slow_again import slow_again
from endeavour.law.facts.specialists import SLOW_CYCLES
from endeavour.provision.tallies import Mark, Tally, marks_of, tally_of


@dataclass(frozen=True)
class ReviewFacts:
    """By outcome's id; `given` holds the support tied to it. `marks` are the sessions of each provision, by its id."""

    shared_on: date
    goals: dict[int, str]
    codes: dict[int, str]
    words: dict[int, str]
    given: dict[int, Delivery]
    marks: dict[int, tuple[Mark, ...]]
    whole: Delivery
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


def review_facts(review: Review, *, today: date) -> ReviewFacts:
    """Of this cycle's plan, since it was first shared. Some ten statements, however many outcomes."""
    cycle = review.cycle
    since = first_shared_on(cycle)
    outcomes = list(Outcome.objects.filter(cycle=cycle, taken_out_on__isnull=True))
    marks = _marks(review, since=since, today=today)
    tallied = {provision: tally_of(each) for provision, each in marks.items()}
    serving = _serving([outcome.pk for outcome in outcomes])
    words = _words(review)
    heard = voices_since(cycle.pupil_id, since)
    said = said_in_reviews([cycle.pupil_id])[cycle.pupil_id]
    return ReviewFacts(
        shared_on=since,
        goals={outcome.pk: outcome.goal for outcome in outcomes},
        codes={outcome.pk: outcome.code for outcome in outcomes},
        words={outcome.pk: words[outcome.pk] for outcome in outcomes if outcome.pk in words},
        given={
            pk: together(_delivery(tallied[p]) for p in serves if p in tallied)
            for pk, serves in serving.items()
        },
        marks=marks,
        whole=together(_delivery(tally) for tally in tallied.values()),
        pupil_heard=Voice.Whose.PUPIL in heard,
        family_heard=Voice.Whose.ADULT in heard,
        slow_again=slow_again(said.in_a_row(cycle.number), cycles=SLOW_CYCLES),
    )


def first_shared_on(cycle: Cycle) -> date:
    day: date | None = PlanVersion.objects.filter(cycle=cycle).aggregate(day=Min("shared_on"))["day"]
    return day or cycle.opened_on


def voices_since(pupil_id: int, day: date) -> set[str]:
    """Who has said something, or that they would rather not, after the day on which the plan was shared."""
    answered = (Voice.Answer.SAID, Voice.Answer.DECLINED)
    heard = Voice.objects.filter(
        pupil=pupil_id, answer__in=answered, said_on__gt=day, taken_back_at__isnull=True
    )
    return set(heard.values_list("whose", flat=True))


def _words(review: Review) -> dict[int, str]:
    """None where the review isn't open yet."""
    if not review.code:
        return {}
    return dict(OutcomeReview.objects.filter(review=review).values_list("outcome_id", "word"))


def _marks(review: Review, *, since: date, today: date) -> dict[int, tuple[Mark, ...]]:
    """What became of this pupil's sessions since the plan was shared; only where any was due. Once it is decided, as
    whoever decided saw them.
    """
    marked = marks_of([review.cycle.pupil_id], today=today, since=since, known_at=review.decided_at)
    return {provision: marks for (_, provision), marks in marked.items() if marks}


def _serving(outcomes: Collection[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    ties = Serves.objects.filter(outcome__in=outcomes).values_list("outcome", "provision")
    for outcome, provision in ties.distinct():
        found[outcome].append(provision)
    return found


def _delivery(tally: Tally) -> Delivery:
    return Delivery(tally.planned, tally.done)
