"""The sentence that a pupil's page begins with: how the child is getting on."""

from collections import Counter
from collections.abc import Sequence

from endeavour.design.numbers import in_figures
from endeavour.progress.trend import DONE, NOT_WORKING, ON_TRACK, SLOWER
from endeavour.provision.words import listed
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.pupil_pages.queries.pupil_plan import Goal

ORDER = (ON_TRACK, DONE, SLOWER, NOT_WORKING, "")
WITH = {
    DONE: "{} has reached {} of {} goals",
    ON_TRACK: "{} is on track with {} of {} goals",
    SLOWER: "{} is getting on slower than hoped with {} of {} goals",
    NOT_WORKING: "The plan is not working yet for {} with {} of {} goals",
}
AND = {
    DONE: "{} reached",
    SLOWER: "slower than hoped with {}",
    NOT_WORKING: "{} not working yet",
    "": "too soon to say of {}",
}


# Where a review has said so of a goal whose number is not reached.
SAID_DONE = {DONE: "{} is done with {} of {} goals"}


def progress_sentence(name: str, goals: Sequence[Goal]) -> StatusSentence | None:
    """Of the goals that are measured; nothing where none is."""
    measured = [goal for goal in goals if goal.outcome.target is not None]
    if not measured:
        return None
    return _of_one(name, measured[0]) if len(measured) == 1 else _of_several(name, measured)


def _of_one(name: str, goal: Goal) -> StatusSentence:
    outcome, word = goal.outcome, goal.word
    to_reach = f"{in_figures(outcome.target or 0)} {outcome.unit}".strip()
    match word:
        case "on_track":
            return StatusSentence(f"{name} is on track", f" for {to_reach}.")
        case "done" if _is_reached(goal):
            return StatusSentence(f"{name} has reached the goal", f" of {to_reach}.")
        case "done":
            latest = outcome.latest
            now = "no check" if latest is None else f"the last number is {in_figures(latest)}"
            return StatusSentence(
                f"The review says that {name}’s goal is done", f": {now}, and the goal was {to_reach}."
            )
        case "slower":
            return StatusSentence(f"{name} is getting on slower than hoped", f" towards {to_reach}.")
        case "not_working":
            return StatusSentence("It is not working yet", f" for {name}: the goal is {to_reach}.")
    return StatusSentence("It is too soon to say", f" how {name} is getting on.")


def _is_reached(goal: Goal) -> bool:
    """By its checks, whatever the review's word is: people decide that, and numbers stay numbers."""
    return goal.pictured.word == DONE


def _of_several(name: str, goals: Sequence[Goal]) -> StatusSentence:
    """Maya is on track with 2 of 4 goals, slower than hoped with 1 and too soon to say of 1."""
    counted = Counter(goal.word for goal in goals)
    first, *others = [word for word in ORDER if counted[word]]
    if not first:
        return StatusSentence("It is too soon to say", f" how {name} is getting on with {len(goals)} goals.")
    by_word = any(goal.word == DONE and not _is_reached(goal) for goal in goals)
    with_, and_ = (WITH | SAID_DONE, AND | {DONE: "{} done"}) if by_word else (WITH, AND)
    strong = with_[first].format(name, counted[first], len(goals))
    rest = listed([and_[word].format(counted[word]) for word in others])
    return StatusSentence(strong, f", {rest}." if rest else ".")
