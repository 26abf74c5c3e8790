"""Counts in words, measurements in figures, and whole numbers as they were sent."""

from decimal import Decimal
from math import floor, log10

_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_words(number: int) -> str:
    """three; from thirteen on in figures, with a comma in thousands."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """1 day, 3 days; 1 child, 3 children when told the plural."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def how_often(number: int) -> str:
    """once, twice, three times"""
    return {1: "once", 2: "twice"}.get(number) or f"{in_words(number)} times"


def in_figures(value: Decimal | float) -> str:
    """52, 41.5, 56.43: two places at most, and never 52.00."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def whole_number(text: str, *, digits: int = 9) -> int | None:
    """What a form or an address sent, where it is a plain number of no more digits than that."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def steps_between(lowest: float, highest: float) -> tuple[float, ...]:
    """Three to six round values: by ones, twos or fives."""
    rough = (highest - lowest) / 5
    power = 10 ** floor(log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough)
    first = -(-lowest // step)
    return tuple(round(at * step, 6) for at in range(int(first), int(highest // step) + 1))
