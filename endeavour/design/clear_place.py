"""Where the words of a drawing stand, clear of what is drawn: of dots and other words first, then of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Place = tuple[float, float]
STEPS = 24  # places along a line that are looked at
WIDTH, RISE, FALL = 0.62, 0.78, 0.22  # of a letter, and above and below its foot, by the height of the type
DOT, LINE = 10, 1


@dataclass(frozen=True)
class Area:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def lies_in(self, other: "Area") -> bool:
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


def area_of(at: Place, text: str, *, anchor: str, size: float) -> Area:
    """What words take up, as widely as they are ever set."""
    x, y = at
    width = len(text) * size * WIDTH
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Area(left, y - size * RISE, left + width, y + size * FALL)


def around(at: Place, radius: float) -> Area:
    x, y = at
    return Area(x - radius, y - radius, x + radius, y + radius)


def along(begin: Place, end: Place) -> Iterator[Area]:
    """A line, as small areas on it."""
    (x1, y1), (x2, y2) = begin, end
    for step in range(STEPS + 1):
        share = step / STEPS
        yield around((x1 + share * (x2 - x1), y1 + share * (y2 - y1)), 2)


def beside(at: Place, *, radius: float, size: float, above_first: bool) -> Iterator[tuple[Place, str]]:
    """Where a dot's words may stand, with their anchor, the best place first."""
    (x, y), gap = at, radius + 6
    up, down = y - gap - size * FALL, y + gap + size * RISE
    near = (up, down) if above_first else (down, up)
    far = tuple(foot + (-size if foot < y else size) for foot in near)
    for foot in near:
        yield (x, foot), "middle"
    for foot in near:
        yield (x - radius, foot), "start"
        yield (x + radius, foot), "end"
    yield (x + gap, y + size * 0.3), "start"
    yield (x - gap, y + size * 0.3), "end"
    for foot in far:
        yield (x, foot), "middle"
        yield (x - radius, foot), "start"
        yield (x + radius, foot), "end"


def clear_place(
    places: Iterable[tuple[Place, str]],
    text: str,
    *,
    size: float,
    within: Area,
    taken: Sequence[Area],
    lines: Sequence[Area],
) -> tuple[Place, str]:
    """The place on which the least lies: `taken` weighs more than `lines`. Of several the first."""
    areas = [(place, area_of(place[0], text, anchor=place[1], size=size)) for place in places]
    inside = [(place, area) for place, area in areas if area.lies_in(within)] or areas[:1]
    weights = [
        DOT * sum(area.meets(one) for one in taken) + LINE * any(area.meets(one) for one in lines)
        for _, area in inside
    ]
    return inside[weights.index(min(weights))][0]
