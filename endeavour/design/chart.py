"""The picture of progress as shapes: once wide, once narrow. Separate dots, a dashed goal line, a solid trend."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from endeavour.design.clear_foot import clear_foot
from endeavour.design.dates import full_date, short_date
from endeavour.design.numbers import in_figures, steps_between
from endeavour.design.picture import ProgressPicture

Range = tuple[float, float]


@dataclass(frozen=True)
class Sheet:
    """The measures of a drawing; `label` is the room that the words of a day take, `letter` that of a letter."""

    name: str
    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    radius: float
    label: float
    letter: float


WIDE = Sheet("wide", 760, 300, 40, 610, 6, 266, 7, 84, 7.5)
NARROW = Sheet("narrow", 320, 220, 10, 306, 36, 188, 7, 96, 9)


@dataclass(frozen=True)
class Words:
    x: float
    y: float
    text: str
    anchor: str = "middle"
    kind: str = ""


@dataclass(frozen=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def path(self) -> str:
        return f"M{self.x1} {self.y1}L{self.x2} {self.y2}"


@dataclass(frozen=True)
class Box:
    x: float
    width: float
    text: str

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Spot:
    x: float
    y: float
    first: bool = False


@dataclass(frozen=True)
class Mark:
    """A short stroke at the foot of the picture, with its letter above."""

    x: float
    foot: float
    text: str

    @property
    def y(self) -> float:
        return self.foot - 22

    @property
    def path(self) -> str:
        return f"M{self.x} {self.foot}V{self.foot - 18}"


@dataclass(frozen=True)
class Drawing:
    sheet: Sheet
    rests: tuple[Box, ...]
    grid: tuple[Line, ...]
    trend: Line | None
    goal: Line | None
    goal_end: Spot | None
    dots: tuple[Spot, ...]
    changes: tuple[Mark, ...]
    words: tuple[Words, ...]

    @property
    def depth(self) -> float:
        return self.sheet.bottom - self.sheet.top

    @property
    def rest_words(self) -> float:
        return self.sheet.top + 20


def drawings(picture: ProgressPicture) -> tuple[Drawing, Drawing]:
    return _drawn(picture, WIDE), _drawn(picture, NARROW)


class Scale:
    """From days and values to places on the sheet."""

    def __init__(self, picture: ProgressPicture, sheet: Sheet) -> None:
        days = [picture.opens_on, picture.by_when, *(day for day, _ in picture.dots)]
        self.sheet, self.first, self.last = sheet, min(days), max(days)
        self.lowest, self.highest = _range_of(picture)

    def x(self, day: date) -> float:
        length = max((self.last - self.first).days, 1)
        share = (day - self.first).days / length
        return round(self.sheet.left + share * (self.sheet.right - self.sheet.left), 1)

    def y(self, value: Decimal | float) -> float:
        share = (float(value) - self.lowest) / (self.highest - self.lowest)
        return round(self.sheet.bottom - share * (self.sheet.bottom - self.sheet.top), 1)


def _range_of(picture: ProgressPicture) -> Range:
    """All that is drawn, with some air above and below."""
    values = [float(value) for _, value in picture.dots]
    values += [float(picture.target)] if picture.target is not None else []
    values += [value for _, value in picture.trend or ()]
    lowest, highest = (min(values), max(values)) if values else (0.0, 1.0)
    air = (highest - lowest) * 0.14 or max(abs(highest) * 0.1, 1.0)
    return (max(lowest - air, 0.0) if lowest >= 0 else lowest - air), highest + air


def _drawn(picture: ProgressPicture, sheet: Sheet) -> Drawing:
    scale = Scale(picture, sheet)
    spots = tuple(
        Spot(scale.x(day), scale.y(value), (day, value) == picture.start) for day, value in picture.dots
    )
    grid = steps_between(scale.lowest, scale.highest)
    goal = _goal_line(picture, scale)
    return Drawing(
        sheet=sheet,
        rests=_rests(picture, scale),
        grid=tuple(Line(sheet.left, scale.y(step), sheet.right, scale.y(step)) for step in grid),
        trend=_trend_line(picture, scale),
        goal=goal,
        goal_end=Spot(goal.x2, goal.y2) if goal else None,
        dots=spots,
        changes=tuple(Mark(scale.x(change.on), sheet.bottom, change.letter) for change in picture.changes),
        words=(
            *(_axis_words(grid, scale) if sheet is WIDE else ()),
            *_value_words(picture, scale, spots),
            *_goal_words(picture, sheet, goal),
            *_day_words(picture, scale),
        ),
    )


def _goal_line(picture: ProgressPicture, scale: Scale) -> Line | None:
    """From the start to the goal; level where nothing has been measured yet."""
    if picture.target is None:
        return None
    day, value = picture.start or (picture.opens_on, picture.target)
    return Line(scale.x(day), scale.y(value), scale.x(picture.by_when), scale.y(picture.target))


def _trend_line(picture: ProgressPicture, scale: Scale) -> Line | None:
    if picture.trend is None:
        return None
    (first, begins), (last, ends) = picture.trend
    return Line(scale.x(first), scale.y(begins), scale.x(last), scale.y(ends))


def _rests(picture: ProgressPicture, scale: Scale) -> tuple[Box, ...]:
    """Named where the name fits, or the short name."""
    boxes = []
    for rest in picture.rests:
        x, end = scale.x(max(rest.first, scale.first)), scale.x(min(rest.last, scale.last))
        room = (end - x) / scale.sheet.letter
        name = next((name for name in (rest.name, "Break") if len(name) <= room), "")
        boxes.append(Box(x, round(end - x, 1), name))
    return tuple(box for box in boxes if box.width > 0)


def _axis_words(grid: tuple[float, ...], scale: Scale) -> tuple[Words, ...]:
    return tuple(Words(scale.sheet.left - 12, scale.y(step) + 5, in_figures(step), "end") for step in grid)


def _value_words(picture: ProgressPicture, scale: Scale, spots: tuple[Spot, ...]) -> tuple[Words, ...]:
    """The first and the last value; each on the side where the line of dots doesn't go."""
    if not spots:
        return ()
    first, last = spots[0], spots[-1]
    rises = last.y <= first.y
    low = last.y + 34 > scale.sheet.bottom
    below = (rises or last.y - 16 < scale.sheet.top) and not low
    edge = "end" if last.x > scale.sheet.right - 16 else "middle"
    written = [
        Words(last.x, last.y + (34 if below else -16), in_figures(picture.dots[-1][1]), edge, "big-text")
    ]
    if last.x - first.x > 40:
        trend = _trend_line(picture, scale)
        begin = [(trend.x1, trend.y1)] if trend and trend.y1 != first.y else []
        text = in_figures(picture.dots[0][1])
        drawn = [*((spot.x, spot.y) for spot in spots[1:]), *begin]
        y = clear_foot((first.x, first.y), drawn, scale.sheet, letters=len(text), rises=rises)
        written.append(Words(first.x, y, text, "start", "strong-text"))
    return tuple(written)


def _goal_words(picture: ProgressPicture, sheet: Sheet, goal: Line | None) -> tuple[Words, ...]:
    if goal is None or picture.target is None:
        return ()
    named = f"Goal {in_figures(picture.target)}"
    if sheet is WIDE:
        x = goal.x2 + 18
        return (
            Words(x, goal.y2 + 1, named, "start", "strong-text"),
            Words(x, goal.y2 + 21, f"by {short_date(picture.by_when)}", "start"),
        )
    above = goal.y2 - 14 > 12
    return (Words(sheet.right, goal.y2 + (-14 if above else 28), named, "end", "strong-text"),)


def _day_words(picture: ProgressPicture, scale: Scale) -> tuple[Words, ...]:
    """The first day, the goal's, the latest check's: as many as have room."""
    sheet, written = scale.sheet, full_date if (scale.last - scale.first).days > 330 else short_date
    wanted = [(scale.first, "start"), (scale.last, "end"), *((day, "middle") for day, _ in picture.dots[-1:])]
    kept: list[Words] = []
    room = sheet.label * (1.5 if written is full_date else 1)
    for day, anchor in wanted:
        x = scale.x(day)
        if all(abs(x - other.x) >= room for other in kept):
            kept.append(Words(x, sheet.height - 8, written(day), anchor))
    return tuple(kept)
