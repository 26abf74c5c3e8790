"""Advice on what the SENCO typed into the letter, field by field; nothing in it stops the letter."""

from typing import Protocol

from endeavour.documents.told_fields import Goal, Help
from endeavour.documents.wording import Advice, advice_on

# What a reader takes in at one go; the letter works with more.
AT_MOST = {"good_at": 25, "hard": 25, "lessons": 20, "goal_what": 15, "goal_now": 15, "help_what": 15}


class ToldWords(Protocol):
    """Whatever holds what was typed: the letter's fields, or a draft of them."""

    @property
    def good_at(self) -> str: ...
    @property
    def hard(self) -> str: ...
    @property
    def lessons(self) -> str: ...
    @property
    def goal(self) -> Goal: ...
    @property
    def help(self) -> tuple[Help, ...]: ...


def advice_on_told(told: ToldWords) -> dict[str, tuple[Advice, ...]]:
    """By field: good_at, hard, lessons, goal_what, goal_now, help_what_1 and on. Fields without advice are absent."""
    typed = {
        "good_at": told.good_at,
        "hard": told.hard,
        "lessons": told.lessons,
        "goal_what": told.goal.what,
        "goal_now": told.goal.now,
        **{f"help_what_{number}": given.what for number, given in enumerate(told.help, start=1)},
    }
    found = {field: advice_on(words, at_most=AT_MOST[field.rstrip("_123")]) for field, words in typed.items()}
    return {field: advice for field, advice in found.items() if advice}
