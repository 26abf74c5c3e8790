"""Numbers that a check may hold, and how they are said."""

from decimal import ROUND_HALF_UP, Decimal

from endeavour.access.refusal import Refused

MOST = Decimal(99999)
HUNDREDTH = Decimal("0.01")


def measured(value: Decimal) -> Decimal:
    """To the hundredth, as it is kept."""
    if not value.is_finite() or not 0 <= value <= MOST:
        raise Refused(f"A check is a number from 0 to {MOST}.", field="value")
    return value.quantize(HUNDREDTH, ROUND_HALF_UP)


def number_in_words(value: Decimal) -> str:
    """41, not 41.00; 3.5, not 3.50."""
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
