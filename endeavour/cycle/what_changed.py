"""What one version of a plan has that the one before it had not, field by field. No database."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from endeavour.cycle.outcome_words import sentence_of
from endeavour.cycle.plan_contents import (
    CALLED,
    PARTIES,
    Part,
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
    does_what,
)
from endeavour.design.dates import long_day
from endeavour.progress.values import number_in_words
from endeavour.provision.words import listed, times_in_words

Item = TypeVar("Item")
Names = Mapping[int, str]  # of staff, by what `owner_id` and `leader_id` hold
HAS_LEFT = "someone who has left"
TEXTS = ("strengths", "barrier", "at_home", "review_reason")


def what_changed(before: PlanContents, now: PlanContents, names: Names) -> tuple[str, ...]:
    """In the order of the plan; nothing where both say the same."""
    return (
        *_texts(before, now, TEXTS[:3]),
        *_outcomes(before, now, names),
        *_supports(before, now, names),
        *_lessons(before, now),
        *_parts(before.who_does_what, now.who_does_what),
        *_review(before, now),
        *_texts(before, now, TEXTS[3:]),
    )


def same_support(before: PlanContents, now: PlanContents) -> bool:
    """Whether sessions and lines for every lesson are as they were, whichever outcomes they are for."""
    was, then = (
        replace(plan, supports=tuple(replace(line, serves=()) for line in plan.supports))
        for plan in (before, now)
    )
    return not any((*_supports(was, then, {}), *_lessons(was, then)))


def _texts(before: PlanContents, now: PlanContents, named: Iterable[str]) -> Iterator[str]:
    for name in named:
        yield from _told(CALLED[name], _quoted(getattr(before, name)), _quoted(getattr(now, name)))


def _told(called: str, before: str, now: str) -> Iterator[str]:
    """Both in words; what is empty is nothing."""
    if before != now:
        said = f"{called}: changed from {before or 'nothing'} to {now or 'nothing'}"
        yield said if said.endswith(".”") else f"{said}."


def _outcomes(before: PlanContents, now: PlanContents, names: Names) -> Iterator[str]:
    had = {one.code: one for one in before.outcomes}
    kept = {one.carried_from or one.code for one in now.outcomes} | {one.code for one in now.outcomes}
    for place, one in enumerate(now.outcomes, start=1):
        old = had.get(one.code) or had.get(one.carried_from)
        if old is None:
            yield f"New outcome: {_outcome(one)}"
            continue
        if _outcome(old) != _outcome(one):
            yield f"Changed outcome: {_outcome(one)} Before: {_outcome(old)}"
        was = _of_outcome(old)
        for called, words in _of_outcome(one).items():
            yield from _told(f"Outcome {place}, {called}", was[called], words)
        whoever = "whoever leads the support"
        yield from _person(
            f"Outcome {place}, who checks it", old.owner_id, one.owner_id, names, nobody=whoever
        )
    yield from (f"Taken out: {_outcome(one)}" for one in before.outcomes if one.code not in kept)


def _outcome(one: PlannedOutcome) -> str:
    return sentence_of(one.goal, one.by_when)


def _of_outcome(one: PlannedOutcome) -> dict[str, str]:
    """What stands beside its goal and its day, in words."""
    weeks = one.check_every_weeks
    return {
        "how we will know": _quoted(one.how_known),
        "measure": _quoted(one.measure),
        "unit": _quoted(one.unit),
        "where it starts": _number(one.baseline),
        "target": _number(one.target),
        "how often it is checked": "every week" if weeks == 1 else f"every {weeks} weeks",
        "area of need": _quoted(one.area),
    }


def _supports(before: PlanContents, now: PlanContents, names: Names) -> Iterator[str]:
    had = {line.provision: line for line in before.supports}
    begun, ended = _both(before.supports, now.supports, lambda line: line.provision)
    yield from (f"New support: {_support(line)}" for line in begun)
    for line in now.supports:
        if old := had.get(line.provision):
            was = _of_support(old)
            for called, words in _of_support(line).items():
                yield from _told(f"{line.name}, {called}", was[called], words)
            leads = f"{line.name}, who leads it"
            yield from _person(leads, old.leader_id, line.leader_id, names, nobody="nobody yet")
            yield from _told(f"{line.name}, what it is for", *_served(old, before, line, now))
    yield from (f"Ended: {_support(line)}" for line in ended)


def _support(line: PlannedSupport) -> str:
    return f"{line.name}, {line.minutes} minutes, {len(line.times)} a week."


def _of_support(line: PlannedSupport) -> dict[str, str]:
    return {
        "name": _quoted(line.name),
        "what happens": _quoted(line.purpose),
        "length": f"{line.minutes or 0} minutes",
        "times": times_in_words(line.times),
        "size of the group": str(line.group_size),
        "room": _quoted(line.room),
        "first day": _day(line.starts_on),
        "last day": _day(line.ends_on),
    }


def _served(
    old: PlannedSupport, before: PlanContents, line: PlannedSupport, now: PlanContents
) -> tuple[str, str]:
    """The goals; the same where the same outcomes are meant, wherever they stand and whatever their words."""
    meant = [one.code for one in _goals(old, before)]
    means = [one.code if one.code in meant else one.carried_from or one.code for one in _goals(line, now)]
    if set(meant) == set(means) or not (old.serves or line.serves):
        return "", ""
    return _goals_in_words(old, before), _goals_in_words(line, now)


def _goals(line: PlannedSupport, plan: PlanContents) -> list[PlannedOutcome]:
    """Support that names none is for all of them."""
    return [one for place, one in enumerate(plan.outcomes, 1) if not line.serves or place in line.serves]


def _goals_in_words(line: PlannedSupport, plan: PlanContents) -> str:
    if not line.serves:
        return "all outcomes"
    return listed([_quoted(one.goal) for one in _goals(line, plan)])


def _lessons(before: PlanContents, now: PlanContents) -> Iterator[str]:
    begun, ended = _both(before.adjustments, now.adjustments, lambda line: line.code)
    had = {line.code: line for line in before.adjustments}
    yield from (f"New for every lesson: {_line(line)}" for line in begun)
    for line in now.adjustments:
        if old := had.get(line.code):
            yield from _told("For every lesson", _line(old).rstrip("."), _line(line).rstrip("."))
    yield from (f"No longer in every lesson: {_line(line)}" for line in ended)


def _line(line: PlannedAdjustment) -> str:
    return f"{line.words.rstrip('.')}{', which is owed' if line.kind == 'owed' else ''}."


def _parts(before: Sequence[Part], now: Sequence[Part]) -> Iterator[str]:
    had, has = ({part.who: part.words for part in parts} for parts in (before, now))
    for who, called in PARTIES:
        yield from _told(does_what(called), _quoted(had.get(who, "")), _quoted(has.get(who, "")))


def _review(before: PlanContents, now: PlanContents) -> Iterator[str]:
    if before.review_on != now.review_on and now.review_on:
        was = f"; it was on {long_day(before.review_on)}" if before.review_on else ""
        yield f"The review is now on {long_day(now.review_on)}{was}."


def _both(
    before: Sequence[Item], now: Sequence[Item], key: Callable[[Item], str]
) -> tuple[list[Item], list[Item]]:
    """What is new, and what is gone."""
    had, has = {key(item) for item in before}, {key(item) for item in now}
    return [item for item in now if key(item) not in had], [item for item in before if key(item) not in has]


def _quoted(words: str) -> str:
    return f"“{words.strip()}”" if words.strip() else ""


def _number(value: Decimal | None) -> str:
    return "" if value is None else number_in_words(value)


def _day(day: date | None) -> str:
    return long_day(day) if day else ""


def _person(called: str, before: int | None, now: int | None, names: Names, *, nobody: str) -> Iterator[str]:
    """Another is another, though both bear one name or have left."""
    if before != now:
        was, then = (names.get(one, HAS_LEFT) if one else nobody for one in (before, now))
        yield f"{called}: changed from {was} to {then if then != was else f'another, {then}'}."
