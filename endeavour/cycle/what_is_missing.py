"""What a plan still needs before it can be shared, all at once (Code 6.48). No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.plan_contents import MOST_OUTCOMES, PlanContents, PlannedOutcome, PlannedSupport
from endeavour.design.date_range import ANY_DAY
from endeavour.design.reasons import no_reason
from endeavour.register.words import RECORD_FIRST

STATUS = "status"  # the part of a `Missing` that no plan can mend


@dataclass(frozen=True)
class Missing:
    """`part` is the part of the plan it belongs to, `place` the line in it, from 1; 0 for the part as a whole."""

    part: str
    sentence: str
    place: int = 0


def what_is_missing(
    contents: PlanContents, *, forename: str, supported: bool, today: date, last: date
) -> tuple[Missing, ...]:
    """Nothing where it can be shared. `supported`: SEN support or an EHC plan is recorded from today or a later day.
    `last` is the last day of a review that needs no reason.
    """
    return (
        *_of_the_status(forename, supported=supported),
        *_of_the_child(contents, forename),
        *_of_outcomes(contents, forename, today),
        *_of_support(contents, forename, today),
        *_of_the_review(contents, today, last),
    )


def _of_the_status(forename: str, *, supported: bool) -> Iterator[Missing]:
    """A plan puts special provision in place, which parent or young person must be told of (Children and Families Act
    2014, section 68). That is looked after for whoever has a status: without one nobody would be reminded."""
    if not supported:
        yield Missing(STATUS, RECORD_FIRST.format(forename=forename))


def _of_the_child(contents: PlanContents, forename: str) -> Iterator[Missing]:
    if not contents.strengths.strip():
        yield Missing("assess", f"Say what {forename} is good at and likes.")
    if not contents.barrier.strip():
        yield Missing("assess", "Say what gets in the way.")


def _of_outcomes(contents: PlanContents, forename: str, today: date) -> Iterator[Missing]:
    if not contents.outcomes:
        yield Missing("outcomes", f"Say what {forename} will do: at least one outcome.")
    if len(contents.outcomes) > MOST_OUTCOMES:
        yield Missing(
            "outcomes", f"There are {len(contents.outcomes)} outcomes. Keep {MOST_OUTCOMES} at most."
        )
    for place, outcome in enumerate(contents.outcomes, start=1):
        for sentence in _of_one_outcome(outcome, forename, today):
            yield Missing("outcomes", f"Outcome {place}: {sentence}", place)


def _of_one_outcome(outcome: PlannedOutcome, forename: str, today: date) -> Iterator[str]:
    if not outcome.goal.strip():
        yield f"say what {forename} will do."
    if outcome.by_when is None:
        yield "say by when."
    elif outcome.by_when <= today:
        yield "give a day that is still to come."
    elif too_far := ANY_DAY.why_not(outcome.by_when):
        yield too_far
    if outcome.target is None and not outcome.how_known.strip():
        yield "say how you will know that it has helped: from which number to which, or what will be seen."
    if outcome.target is not None and outcome.baseline is None:
        yield "give the number it starts from."
    if outcome.target is not None and outcome.target == outcome.baseline:
        yield "the start and the goal are the same number."


def _of_support(contents: PlanContents, forename: str, today: date) -> Iterator[Missing]:
    kept = [s for s in contents.supports if s.provision not in contents.taken_out or not s.provision]
    if not kept and not contents.adjustments:
        yield Missing(
            "support", f"Say what school will do for {forename}: support, or a line for every lesson."
        )
    for place, support in enumerate(contents.supports, start=1):
        for sentence in _of_one_support(support, today):
            yield Missing("support", f"{support.name or f'Support {place}'}: {sentence}", place)


def _of_one_support(support: PlannedSupport, today: date) -> Iterator[str]:
    if support.is_for_none:
        yield "say which outcome it is for."
    if not support.provision:
        yield from _of_new_support(support, today)


def _of_new_support(support: PlannedSupport, today: date) -> Iterator[str]:
    if not support.name.strip():
        yield "give it a name."
    if not support.minutes:
        yield "say how many minutes it takes."
    if not support.times:
        yield "choose the days."
    if support.leader_id is None:
        yield "say who leads it."
    if support.starts_on is None:
        yield "say from when."
    elif support.ends_on and support.ends_on < support.starts_on:
        yield "the last day is before the first."
    elif support.ends_on and support.ends_on < today:
        yield "its last day is over."
    for day in (support.starts_on, support.ends_on):
        if day and (too_far := ANY_DAY.why_not(day)):
            yield too_far


def _of_the_review(contents: PlanContents, today: date, last: date) -> Iterator[Missing]:
    if contents.review_on is None:
        yield Missing("people", "Say when you will look at the plan together.")
    elif contents.review_on <= today:
        yield Missing("people", "Choose a day after today for looking at the plan together.")
    elif too_far := ANY_DAY.why_not(contents.review_on):
        yield Missing("people", f"Look at it together on: {too_far}")
    elif contents.review_on > last:
        ask = "The review is more than a term away. Say why, or choose an earlier day."
        if wrong := no_reason(contents.review_reason, ask):
            yield Missing("people", wrong)
