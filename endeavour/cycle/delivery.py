"""Was the support given? That comes before the question whether it worked: what was hardly given can't have failed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

CARRY_ON, CHANGE, SPECIALIST, ASSESSMENT, END = "carry_on", "change", "specialist", "assessment", "end"
SLOW_WORDS = frozenset({"slower", "not_working"})
CALLS_IT_INEFFECTIVE = frozenset({CHANGE, SPECIALIST, ASSESSMENT, END})
"""Decisions that say of slow progress that the support did not do. To carry on says only that it goes on."""


@dataclass(frozen=True)
class Delivery:
    """Sessions planned so far and done. Where none was due yet, nothing can be said of it."""

    planned: int
    done: int

    @property
    def is_under_half(self) -> bool:
        return self.planned > 0 and 2 * self.done < self.planned

    @property
    def in_words(self) -> str:
        if not self.planned:
            return "No session was due yet"
        return f"{self.done} of {self.planned} session{'' if self.planned == 1 else 's'}"


NOTHING_DUE = Delivery(0, 0)


def together(deliveries: Iterable[Delivery]) -> Delivery:
    """All the support that serves one outcome, or the whole plan."""
    each = list(deliveries)
    return Delivery(sum(d.planned for d in each), sum(d.done for d in each))


def to_mend_first(
    decision: str, *, words: Mapping[int, str], given: Mapping[int, Delivery], whole: Delivery
) -> Collection[int]:
    """The outcomes, by id, that may not be called ineffective before the school says how it mends the delivery.

    Slow ones of which under half of the support was given; the whole plan's where an outcome has no support tied to it.
    """
    if decision not in CALLS_IT_INEFFECTIVE:
        return ()
    slow = [outcome for outcome, word in words.items() if word in SLOW_WORDS]
    return tuple(outcome for outcome in slow if _of(outcome, given, whole).is_under_half)


def _of(outcome: int, given: Mapping[int, Delivery], whole: Delivery) -> Delivery:
    own = given.get(outcome, NOTHING_DUE)
    return own if own.planned else whole
