"""What the picture of progress says: its title is its finding, its sentence is made from the same numbers.

No pronoun is guessed: the pupil is called by name.
"""

from endeavour.design.dates import day_and_month, full_date
from endeavour.design.numbers import in_figures
from endeavour.progress.trend import DONE, NOT_WORKING, ON_TRACK, SLOWER, Progress
from endeavour.progress.values import with_unit

VERBS = {"typed": "types", "written": "writes", "words a minute": "reads", "known": "knows", "facts": "knows"}
WORDS = {
    DONE: "Done",
    ON_TRACK: "On track",
    SLOWER: "Slower than hoped",
    NOT_WORKING: "Not working yet",
}
TOO_SOON = "Too soon to draw a trend."
NOT_CHECKED = "Too soon to say: no check since this plan began."
SAID = {**WORDS, "not_enough": "Not enough to say"}


def finding(name: str, verb: str, unit: str, progress: Progress) -> str:
    """Maya reads 52 words a minute and is on track for 56"""
    if progress.latest is None:
        return f"No check of {name} yet{_goal_after(progress)}"
    now, goal = _now(name, verb, unit, progress), in_figures(progress.target or 0)
    if progress.said:
        return f"{now}{_goal_after(progress)}. The review said: {SAID[progress.said].lower()}"
    endings = {
        DONE: f" and has reached the goal of {goal}",
        ON_TRACK: f" and is on track for {goal}",
        SLOWER: f", slower than hoped for {goal}",
        NOT_WORKING: f", not working yet for {goal}",
        "": _goal_after(progress),
    }
    return f"{now}{endings[progress.word]}"


def sentence(name: str, verb: str, unit: str, progress: Progress) -> str:
    """Maya reads 52 words a minute. Maya started at 41. The goal is 56 by 11 December. …"""
    if progress.latest is None:
        return " ".join(part for part in (f"Nothing is measured yet for {name}.", _goal(progress)) if part)
    said = [
        f"{_now(name, verb, unit, progress)}.",
        _began(name, progress),
        _goal(progress),
        _ahead(name, progress),
    ]
    return " ".join(part for part in said if part)


def now_and_before(name: str, verb: str, unit: str, progress: Progress) -> str:
    """Maya reads 52 words a minute, and started at 41."""
    if progress.latest is None:
        return "Nothing is measured yet."
    now = _now(name, verb, unit, progress)
    if progress.start is None or len(progress.points) < 2 or not progress.is_checked:
        return f"{now}."
    return f"{now}, and started at {in_figures(progress.start[1])}."


def caption(name: str, progress: Progress) -> str:
    """What stands under the picture, whose title has just said how things are now."""
    if progress.latest is None:
        return _goal(progress)
    said = (_began(name, progress), _goal(progress), _ahead(name, progress))
    return " ".join(part for part in said if part)


def _now(name: str, verb: str, unit: str, progress: Progress) -> str:
    value = with_unit(in_figures(progress.latest[1]), unit) if progress.latest else ""
    return f"{name} {verb} {value}".strip()


def verb_of(measure: str, unit: str) -> str:
    """Reads 52 words a minute, knows 14 sounds; is at 7 out of 10."""
    measured = f"{measure} {unit}".casefold()
    return next((verb for word, verb in VERBS.items() if word in measured), "is at")


def _began(name: str, progress: Progress) -> str:
    if progress.start is None or len(progress.points) < 2 or not progress.is_checked:
        return ""
    return f"{name} started at {in_figures(progress.start[1])}."


def _goal(progress: Progress) -> str:
    if progress.target is None:
        return ""
    far = abs((progress.by_when - progress.today).days) > 300
    day = full_date(progress.by_when) if far else day_and_month(progress.by_when)
    was = "was" if progress.is_over or progress.today > progress.by_when else "is"
    return f"The goal {was} {in_figures(progress.target)} by {day}."


def _goal_after(progress: Progress) -> str:
    was = "was" if progress.is_over else "is"
    return f"; the goal {was} {in_figures(progress.target)}" if progress.target is not None else ""


def _ahead(name: str, progress: Progress) -> str:
    if progress.said or (progress.is_over and progress.word != DONE):
        return ""
    if not progress.is_checked and len(progress.points) > 1:
        return NOT_CHECKED
    if progress.word == DONE:
        return f"{name} has reached it."
    if progress.trend is None:
        return TOO_SOON
    if progress.today > progress.by_when or not progress.word:
        return ""
    if progress.is_half_way and progress.word != ON_TRACK:
        falls = progress.word == NOT_WORKING
        then = "won’t be half way by then" if falls else "won’t reach the goal by then"
        return f"{name} is at least half way already. If it goes on like this, {name} {then}."
    reached = {
        ON_TRACK: "will reach it",
        SLOWER: "will come at least half way",
        NOT_WORKING: "won’t come half way",
    }
    return f"If it goes on like this, {name} {reached[progress.word]}."
