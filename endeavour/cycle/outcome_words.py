"""An outcome put together from who, does what, by when, and how we will know."""

from datetime import date

from django.utils.text import capfirst

from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.design.dates import day_and_month
from endeavour.progress.values import number_in_words


def goal_of(forename: str, does_what: str) -> str:
    """ "read 56 words in a minute" becomes "Maya will read 56 words in a minute". What names her already stays."""
    said = " ".join(does_what.split()).rstrip(". ")
    if not said or _begins_with(forename, said):
        return said
    for start in ("to ", "will "):
        if said.casefold().startswith(start):
            said = said[len(start) :]
    # A word all in capitals, such as ICT, keeps them.
    begun = said if said.split()[0].isupper() else said[:1].lower() + said[1:]
    return f"{forename} will {begun}"


def _begins_with(forename: str, said: str) -> bool:
    """As a word of its own: "Al" is not in "all"."""
    begun = said.casefold().startswith(forename.casefold())
    return begun and not said[len(forename) : len(forename) + 1].isalnum()


def sentence_of(goal: str, by_when: date | None) -> str:
    """Maya reads 56 words in a minute by 11 December."""
    if not goal:
        return ""
    day = f" by {day_and_month(by_when)}" if by_when else ""
    return f"{goal.rstrip('. ')}{day}."


def how_we_will_know(outcome: PlannedOutcome) -> str:
    """From 41 to 56 words a minute. A one-minute check each Monday."""
    known = outcome.how_known.strip().rstrip(".")
    return " ".join(part for part in (in_numbers(outcome), f"{capfirst(known)}." if known else "") if part)


def in_numbers(outcome: PlannedOutcome) -> str:
    return f"{capfirst(said)}." if (said := from_to(outcome)) else ""


def from_to(outcome: PlannedOutcome) -> str:
    """from 41 to 56 words a minute"""
    if outcome.baseline is None or outcome.target is None:
        return ""
    unit = f" {outcome.unit}" if outcome.unit else ""
    return f"from {number_in_words(outcome.baseline)} to {number_in_words(outcome.target)}{unit}"
