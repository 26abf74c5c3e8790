"""Numbers that a check may hold, and how they are said."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from endeavour.access.refusal import Refused

MOST = Decimal(99999)
# What is further from goal and start than this is more often a slip of the finger than a leap.
TIMES, AND_MORE_THAN = 3, 10
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


def far_off_of(outcome: Spoken) -> Callable[[Decimal], str]:
    """A question about a number that lies far above all that the plan speaks of; nothing about any other."""
    known = [number for number in (outcome.baseline, outcome.target) if number is not None]
    most = max(known, default=MOST)
    spoken_of = "the goal" if outcome.target == most else "where it began"

    def question(value: Decimal) -> str:
        if value <= most * TIMES or value - most <= AND_MORE_THAN:
            return ""
        return (
            f"{number_in_words(value)} is far from {number_in_words(most)}, {spoken_of}. "
            "If it is right, save it again; if not, correct it."
        )

    return question


def with_unit(figures: str, unit: str) -> str:
    """52 words a minute; of one, what was typed for many stands as it is: 1 (words a minute)."""
    for_many = unit.partition(" ")[0].casefold().endswith("s")
    return f"{figures} ({unit})" if figures == "1" and for_many else f"{figures} {unit}".strip()
