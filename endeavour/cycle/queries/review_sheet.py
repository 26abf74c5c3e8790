"""Everything that a review looks at, in the order in which it is asked: was it given, what do they say, did it help."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.delivery import Delivery
from endeavour.cycle.models import Cycle, Review
from endeavour.cycle.pictures import picture_of
from endeavour.cycle.queries.cycles import CycleNow
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.read_outs import ReadOut, SaidOfOutcome
from endeavour.cycle.queries.requests import (
    RequestLine,
    assessment_in_words,
    labels_of_requests,
    request_lines,
)
from endeavour.cycle.queries.review_known import ReviewKnown, review_known
from endeavour.cycle.queries.voices import VoiceLine, labels_of_voices, voice_lines
from endeavour.cycle.review_facts import ReviewFacts, review_facts
from endeavour.cycle.words import AGREE, DO_NOT_AGREE, SAID_IN, SIGNS, WORD_LABELS
from endeavour.design.dates import full_date
from endeavour.progress.picture import Pictured
from endeavour.provision.one_pupil import running_in
from endeavour.provision.queries import ProvisionLine
from endeavour.provision.tallies import Mark, Tally, tally_of
from endeavour.provision.words import NOT_SAID


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
    """`review` has no code, and is no row, until somebody opens it. `voices` are those since the plan was shared, of
    nobody who may not be contacted now.
    `open_now` is the pupil's open cycle: this one, or the one that follows. `requests`: where an assessment is asked
    for, all that was recorded of it. Since the decision: `plan_since` is the first day of an EHC plan, `has_found`
    says that what a specialist found is written down, `has_ended` that the support is over. `parents` can be asked
    whether they agree: adults by code and name."""

    review: Review
    cycle: CycleNow
    open_now: CycleNow | None
    facts: ReviewFacts
    supports: tuple[SupportGiven, ...]
    outcomes: tuple[ReviewedOutcome, ...]
    read_outs: tuple[ReadOut, ...]
    voices: tuple[VoiceLine, ...]
    requests: tuple[RequestLine, ...]
    plan_since: date | None
    has_found: bool
    has_ended: bool
    decided_by: str
    parents: tuple[tuple[str, str], ...]

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
    def parents_agree(self) -> bool:
        return self.review.parents_agree == AGREE

    @property
    def parents_refuse(self) -> bool:
        return self.review.parents_agree == DO_NOT_AGREE

    @property
    def parents_said(self) -> str:
        """To asking the specialist; empty where they haven't been asked yet."""
        said, on = self.review, self.review.parents_said_on
        if on is None:
            return ""
        agree = "agree" if self.parents_agree else "do not agree"
        who = dict(self.parents).get(said.parents_said_by, "An adult who may not be contacted now")
        return f"The parents {agree}: {who}, {full_date(on)}, {SAID_IN[said.parents_said_how]}."

    @property
    def asks_authority(self) -> bool:
        return self.review.decision == Review.Decision.ASSESSMENT

    @property
    def asks_for(self) -> str:
        return assessment_in_words(had_plan=self.review.had_plan)

    @property
    def asked(self) -> RequestLine | None:
        return next((one for one in self.requests if one.stands), None)

    @property
    def asked_wrongly(self) -> tuple[RequestLine, ...]:
        return tuple(one for one in self.requests if not one.stands)

    @property
    def ended_support(self) -> bool:
        return self.review.decision == Review.Decision.END

    @property
    def not_written_down(self) -> int:
        """Sessions whose day has passed, and of which nobody said whether they happened."""
        return sum(dict(one.tally.missed).get(NOT_SAID, 0) for one in self.supports)

    @property
    def under_half(self) -> tuple[ReviewedOutcome, ...]:
        return tuple(one for one in self.outcomes if one.given.is_under_half)


def review_sheet(cycle: Cycle, *, today: date) -> ReviewSheet:
    """Of the cycle's review, or of what one would see if it were opened. Two statements, however much there is."""
    known = review_known(cycle, today=today)
    review = known.review
    day = review.decided_on or today
    facts = review_facts(review, known, today=day)
    signed = labels_of_requests(known.requests) | ({review.decided_by} - {""})
    said = known.said_by(today)
    names = names_of(labels_of_voices(said) | signed)
    voices = voice_lines(said, cycle.pupil, names, known.adults)
    running = running_in(known.places, on=facts.shared_on)
    return ReviewSheet(
        review=review,
        cycle=known.cycle,
        open_now=known.open_now,
        facts=facts,
        supports=tuple(_given(line, facts) for line in running if line.starts_on <= day),
        outcomes=tuple(_reviewed(line, known, facts, day) for line in known.outcomes),
        read_outs=known.read_outs,
        voices=tuple(v for v in voices if facts.shared_on < v.said_on <= day),
        requests=request_lines(known.requests, names),
        plan_since=known.plan_since,
        has_found=known.has_found,
        has_ended=known.has_ended,
        decided_by=names.get(review.decided_by, ""),
        parents=known.may_be_asked(today),
    )


def _given(line: ProvisionLine, facts: ReviewFacts) -> SupportGiven:
    marks = facts.marks.get(line.id, ())
    return SupportGiven(line, marks, tally_of(marks))


def _reviewed(line: OutcomeLine, known: ReviewKnown, facts: ReviewFacts, day: date) -> ReviewedOutcome:
    said = known.said.get(line.id)
    name, decided = known.review.cycle.pupil.known_forename, known.review.decided_on is not None
    shown = said.word if said and decided else ""
    return ReviewedOutcome(
        line=line,
        pictured=picture_of(line, name=name, calendar=known.calendar, today=day, said=shown),
        given=facts.given_for(line.id),
        word=said.word if said else "",
        note=said.note if said else "",
        slow_again=line.code in facts.slow_again,
        teachers=tuple(
            (one.teacher, s) for one in known.read_outs for s in one.said if s.outcome_id == line.id
        ),
    )
