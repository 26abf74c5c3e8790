"""What was typed on the plan's page, as a plan. Whatever the page did not ask about stays as it was."""

from dataclasses import replace
from datetime import time
from typing import Any

from endeavour.cycle.outcome_words import goal_of
from endeavour.cycle.plan_contents import (
    FOR_NONE,
    PARTIES,
    Part,
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
)
from endeavour.plan_pages.adding import is_blank, without_outcome
from endeavour.plan_pages.drafting import FIRST_TIME, Drafting

Typed = dict[str, Any]
PLAIN = ("strengths", "barrier", "at_home", "review_on", "review_reason")
OF_OUTCOME = {
    "from": "baseline",
    "to": "target",
    "unit": "unit",
    "by": "by_when",
    "known": "how_known",
}
OF_SUPPORT = {
    **{name: name for name in ("name", "purpose", "minutes", "room")},
    "starts": "starts_on",
    "ends": "ends_on",
}


def contents_from(typed: Typed, drafting: Drafting) -> PlanContents:
    seen = drafting.contents
    said = {name: _trimmed(typed[name]) for name in PLAIN if name in typed}
    contents = replace(
        seen,
        **said,
        outcomes=tuple(
            _outcome(typed, place, one, drafting) for place, one in enumerate(drafting.outcomes, start=1)
        ),
        supports=tuple(_support(typed, line) for line in seen.supports),
        adjustments=_adjustments(typed, seen),
        who_does_what=_parts(typed, seen),
    )
    return _without_blanks(contents, drafting)


def _without_blanks(contents: PlanContents, drafting: Drafting) -> PlanContents:
    """The last first, so that places before it stay what they are."""
    for place in range(len(contents.outcomes), 0, -1):
        if is_blank(contents.outcomes[place - 1], drafting):
            contents = without_outcome(contents, place)
    return contents


def _outcome(typed: Typed, place: int, one: PlannedOutcome, drafting: Drafting) -> PlannedOutcome:
    given = _of(typed, f"o{place}")
    if not given:
        return one
    said = {kept: _trimmed(given[name]) for name, kept in OF_OUTCOME.items() if name in given}
    if "owner" in given:
        said["owner_id"] = int(given["owner"]) if given["owner"] else None
        said["check_every_weeks"] = given["every"] or 1
        said["area"] = given["area"]
    return replace(one, goal=goal_of(drafting.forename, given["what"]), **said)


def _support(typed: Typed, line: PlannedSupport) -> PlannedSupport:
    given = _of(typed, f"s-{line.key}")
    serves = tuple(int(place) for place in given["serves"]) or FOR_NONE if "serves" in given else line.serves
    if "name" not in given:
        return replace(line, serves=serves)
    times: tuple[time, ...] = given["at"] or (FIRST_TIME,)
    return replace(
        line,
        serves=serves,
        times=tuple((int(day), at) for day in given["days"] for at in times),
        leader_id=int(given["leader"]) if given["leader"] else None,
        group_size=given["size"] or 1,
        **{kept: _trimmed(given[name]) for name, kept in OF_SUPPORT.items()},
    )


def _adjustments(typed: Typed, seen: PlanContents) -> tuple[PlannedAdjustment, ...]:
    """A line whose words are the same keeps its row."""
    if "owed-1" not in typed:
        return seen.adjustments
    rows = {(one.kind, one.words): one for one in seen.adjustments}
    given = (
        (kind, _trimmed(words))
        for kind in ("owed", "idea")
        for name, words in typed.items()
        if name.startswith(f"{kind}-")
    )
    return tuple(
        rows.get((kind, words)) or PlannedAdjustment(kind=kind, words=words) for kind, words in given if words
    )


def _parts(typed: Typed, seen: PlanContents) -> tuple[Part, ...]:
    if "w-teacher" not in typed:
        return seen.who_does_what
    given = ((who, _trimmed(typed.get(f"w-{who}"))) for who, _ in PARTIES)
    return tuple(Part(who=who, words=words) for who, words in given if words)


def _of(typed: Typed, at: str) -> Typed:
    return {name.removeprefix(f"{at}-"): value for name, value in typed.items() if name.startswith(f"{at}-")}


def _trimmed(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value
