"""What one version of a plan has that the one before it had not. No database."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from endeavour.cycle.outcome_words import sentence_of
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome, PlannedSupport
from endeavour.design.dates import long_day

Item = TypeVar("Item")


def what_changed(before: PlanContents, now: PlanContents) -> tuple[str, ...]:
    """In the order of the plan; nothing where both say the same."""
    return (
        *_texts(before, now),
        *_outcomes(before, now),
        *_supports(before, now),
        *_lessons(before, now),
        *_review(before, now),
    )


def _texts(before: PlanContents, now: PlanContents) -> Iterator[str]:
    named = (("strengths", "Strengths"), ("barrier", "What gets in the way"), ("at_home", "At home"))
    for name, words in named:
        if getattr(before, name) != getattr(now, name):
            yield f"{words}: changed from “{getattr(before, name) or 'nothing'}”."


def _outcomes(before: PlanContents, now: PlanContents) -> Iterator[str]:
    had = {one.code: one for one in before.outcomes}
    kept = {one.carried_from or one.code for one in now.outcomes} | {one.code for one in now.outcomes}
    for one in now.outcomes:
        old = had.get(one.code) or had.get(one.carried_from)
        if old is None:
            yield f"New outcome: {_outcome(one)}"
        elif old.code != one.code:
            yield f"Changed outcome: {_outcome(one)} Before: {_outcome(old)}"
    yield from (f"Taken out: {_outcome(one)}" for one in before.outcomes if one.code not in kept)


def _outcome(one: PlannedOutcome) -> str:
    return sentence_of(one.goal, one.by_when)


def _supports(before: PlanContents, now: PlanContents) -> Iterator[str]:
    begun, ended = _both(before.supports, now.supports, lambda line: line.provision)
    yield from (f"New support: {_support(line)}" for line in begun)
    yield from (f"Ended: {_support(line)}" for line in ended)


def _support(line: PlannedSupport) -> str:
    return f"{line.name}, {line.minutes} minutes, {len(line.times)} a week."


def _lessons(before: PlanContents, now: PlanContents) -> Iterator[str]:
    begun, ended = _both(before.adjustments, now.adjustments, lambda line: line.code)
    yield from (f"New for every lesson: {line.words.rstrip('.')}." for line in begun)
    yield from (f"No longer in every lesson: {line.words.rstrip('.')}." for line in ended)


def _review(before: PlanContents, now: PlanContents) -> Iterator[str]:
    if before.review_on != now.review_on and now.review_on:
        yield f"The review is now on {long_day(now.review_on)}."


def _both(
    before: Sequence[Item], now: Sequence[Item], key: Callable[[Item], str]
) -> tuple[list[Item], list[Item]]:
    """What is new, and what is gone."""
    had, has = {key(item) for item in before}, {key(item) for item in now}
    return [item for item in now if key(item) not in had], [item for item in before if key(item) not in has]
