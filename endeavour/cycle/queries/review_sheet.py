"""Everything that a review looks at, in the order in which it is asked: was it given, what do they say, did it help."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.delivery import Delivery
from endeavour.cycle.models import Cycle, OutcomeReview, Review
from endeavour.cycle.pictures import picture_of
from endeavour.cycle.queries.cycles import CycleNow, cycle_now, with_plan
from endeavour.cycle.queries.outcomes import OutcomeLine, outcomes_of
from endeavour.cycle.queries.read_outs import ReadOut, SaidOfOutcome, read_outs_of
from endeavour.cycle.queries.voices import VoiceLine, voices_of
from endeavour.cycle.review_facts import ReviewFacts, review_facts
from endeavour.cycle.words import SIGNS, WORD_LABELS
from endeavour.progress.picture import Pictured
from endeavour.provision.queries import ProvisionLine, provision_of
from endeavour.provision.tallies import Mark, Tally, tally_of
from endeavour.schools.facts import calendar_of


@dataclass(frozen=True)
class SupportGiven:
    """One provision, with what became of its sessions since the plan was shared."""

    line: ProvisionLine
    marks: tuple[Mark, ...]
    tally: Tally

    @property
    def delivery(self) -> Delivery:
        return Delivery(self.tally.planned, self.tally.done)


@dataclass(frozen=True)
class ReviewedOutcome:
    """`word` is the review's, `suggested` what the checks say, `teachers` who said what of it in lessons.
    `slow_again`: for the second time in a row."""

    line: OutcomeLine
    pictured: Pictured
    given: Delivery
    word: str
    note: str
    slow_again: bool
    teachers: tuple[tuple[str, SaidOfOutcome], ...] = ()

    @property
    def suggested(self) -> str:
        return self.pictured.word

    @property
    def suggested_in_words(self) -> str:
        return WORD_LABELS.get(self.pictured.word, "")

    @property
    def word_in_words(self) -> str:
        return WORD_LABELS.get(self.word, "")

    @property
    def sign(self) -> str:
        return SIGNS.get(self.word, "early")


@dataclass(frozen=True)
class ReviewSheet:
    """`review` has no code, and is no row, until somebody opens it. `voices` are those since the plan was shared."""

    review: Review
    cycle: CycleNow
    facts: ReviewFacts
    supports: tuple[SupportGiven, ...]
    outcomes: tuple[ReviewedOutcome, ...]
    read_outs: tuple[ReadOut, ...]
    voices: tuple[VoiceLine, ...]
    decided_by: str

    @property
    def is_begun(self) -> bool:
        return bool(self.review.code)

    @property
    def is_open(self) -> bool:
        return self.is_begun and self.review.decided_on is None

    @property
    def is_decided(self) -> bool:
        return self.review.decided_on is not None

    @property
    def decision(self) -> str:
        return str(Review.Decision(self.review.decision).label) if self.review.decision else ""

    @property
    def asks_specialist(self) -> bool:
        return bool(self.review.specialist)

    @property
    def ended_support(self) -> bool:
        return self.review.decision == Review.Decision.END

    @property
    def under_half(self) -> tuple[ReviewedOutcome, ...]:
        return tuple(one for one in self.outcomes if one.given.is_under_half)


def review_sheet(cycle: Cycle, *, today: date) -> ReviewSheet:
    """Of the cycle's review, or of what one would see if it were opened. Some 23 statements, however much there is."""
    review = _review_of(cycle)
    day = review.decided_on or today
    facts = review_facts(review, today=day)
    pupil = cycle.pupil
    running = provision_of([pupil.pk], today=facts.shared_on).get(pupil.pk, ())
    names = names_of({review.decided_by} - {""})
    read_outs = read_outs_of([cycle.pk]).get(cycle.pk, ())
    return ReviewSheet(
        review=review,
        cycle=cycle_now(with_plan(Cycle.objects.filter(pk=cycle.pk)).get()),
        facts=facts,
        supports=tuple(_given(line, facts) for line in running if line.starts_on <= day),
        outcomes=_outcomes(review, facts, read_outs, day),
        read_outs=read_outs,
        voices=tuple(v for v in voices_of(pupil) if facts.shared_on < v.said_on <= day),
        decided_by=names.get(review.decided_by, ""),
    )


def _review_of(cycle: Cycle) -> Review:
    review: Review | None = Review.objects.filter(cycle=cycle).first()
    review = review or Review(school_id=cycle.school_id, code="")
    review.cycle = cycle
    return review


def _given(line: ProvisionLine, facts: ReviewFacts) -> SupportGiven:
    marks = facts.marks.get(line.id, ())
    return SupportGiven(line, marks, tally_of(marks))


def _outcomes(
    review: Review, facts: ReviewFacts, read_outs: tuple[ReadOut, ...], day: date
) -> tuple[ReviewedOutcome, ...]:
    said = {one.outcome_id: one for one in OutcomeReview.objects.filter(review=review)} if review.code else {}
    calendar = calendar_of(review.school_id)
    first = review.cycle.pupil.known_forename
    return tuple(
        ReviewedOutcome(
            line=line,
            pictured=picture_of(line, name=first, calendar=calendar, today=day),
            given=facts.given_for(line.id),
            word=said[line.id].word if line.id in said else "",
            note=said[line.id].note if line.id in said else "",
            slow_again=line.code in facts.slow_again,
            teachers=tuple(
                (one.teacher, s) for one in read_outs for s in one.said if s.outcome_id == line.id
            ),
        )
        for line in outcomes_of([review.cycle_id]).get(review.cycle_id, ())
    )
