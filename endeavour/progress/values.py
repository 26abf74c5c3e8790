"""Numbers that a check may hold, and how they are said."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from endeavour.access.refusal import Refused

MOST = Decimal(99999)
# What is further from the goal and the last few checks than this is more often a slip of the finger than a leap.
TIMES, AND_MORE_THAN = 3, 10
LAST_FEW, LAST = 3, "last checks"
HUNDREDTH = Decimal("0.01")


def measured(value: Decimal) -> Decimal:
    """To the hundredth, as it is kept."""
    if not value.is_finite() or not 0 <= value <= MOST:
        raise Refused(f"A check is a number from 0 to {MOST}.", field="value")
    return value.quantize(HUNDREDTH, ROUND_HALF_UP)


def number_in_words(value: Decimal) -> str:
    """41, not 41.00; 3.5, not 3.50."""
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


class Spoken(Protocol):
    """What a plan says of a number: where it began, and where it is to go."""

    baseline: Decimal | None
    target: Decimal | None


def far_off_of(outcome: Spoken, before: Sequence[Decimal]) -> Callable[[Decimal], str]:
    """A question about a number that lies far above, or far below, the goal and the last few checks; or where it began,
    while there are none. `before`: those checks, the oldest first. Nothing about any other number."""
    last = [(number, LAST) for number in before[-LAST_FEW:]]
    began = [] if last or outcome.baseline is None else [(outcome.baseline, "where it began")]
    goal = [] if outcome.target is None else [(outcome.target, "the goal")]
    known, measured_before = goal + last + began, last + began

    def question(value: Decimal) -> str:
        if not 0 <= value <= MOST:  # refused anyway
            return ""
        highest, lowest = max(known, key=_number, default=None), min(known, key=_number, default=None)
        if highest and _is_far(value, above=highest[0]):
            return _asked(value, "above", *highest)
        if lowest and measured_before and _is_far(lowest[0], above=value):
            return _asked(value, "below", *lowest)
        return ""

    return question


def _number(one: tuple[Decimal, str]) -> Decimal:
    return one[0]


def _is_far(value: Decimal, *, above: Decimal) -> bool:
    return value > above * TIMES and value - above > AND_MORE_THAN


def _asked(value: Decimal, side: str, known: Decimal, called: str) -> str:
    """What was measured before is not told: whoever gives support once has not seen it."""
    than = (
        f"{side} what was measured before" if called == LAST else f"from {number_in_words(known)}, {called}"
    )
    return f"{number_in_words(value)} is far {than}. If it is right, save it again; if not, correct it."


def with_unit(figures: str, unit: str) -> str:
    """52 words a minute; of one, what was typed for many stands as it is: 1 (words a minute)."""
    for_many = unit.partition(" ")[0].casefold().endswith("s")
    return f"{figures} ({unit})" if figures == "1" and for_many else f"{figures} {unit}".strip()
