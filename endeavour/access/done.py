"""Whether a request did what it asked for. What was typed is forgotten only then, wherever the answer leads."""

from contextvars import ContextVar
from enum import Enum


class Outcome(Enum):
    NOTHING = "no act was done"
    DONE = "an act was done, and none refused after it"
    AGAIN = "the same form had been sent before"


_outcome: ContextVar[Outcome] = ContextVar("outcome", default=Outcome.NOTHING)


def note(outcome: Outcome) -> None:
    _outcome.set(outcome)


def outcome_of_request() -> Outcome:
    return _outcome.get()
