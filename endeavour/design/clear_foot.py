"""Where the first value of a drawing stands: above or below its dot, or higher up, clear of all that is drawn."""

from collections.abc import Iterable
from typing import Protocol

Place = tuple[float, float]


class Measures(Protocol):
    """Enough of a sheet to place words on it."""

    @property
    def top(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def radius(self) -> float: ...
    @property
    def letter(self) -> float: ...


def clear_foot(first: Place, drawn: Iterable[Place], sheet: Measures, *, letters: int, rises: bool) -> float:
    """The foot of the words: wherever neither a later dot nor the trend's begin lies under them."""
    x, y = first
    end = x + letters * sheet.letter * 1.4
    near = [place for place in drawn if place[0] - sheet.radius < end]
    above, below = y - 16, y + 28
    in_turn = (above, below, above - 12, above - 24) if rises else (below, above, above - 12, above - 24)
    fits = [foot for foot in in_turn if sheet.top + 12 <= foot <= sheet.bottom] or [above]
    return next((foot for foot in fits if not any(_covers(foot, at, sheet) for _, at in near)), fits[0])


def _covers(foot: float, y: float, sheet: Measures) -> bool:
    return foot - 16 < y + sheet.radius and foot + 4 > y - sheet.radius
