"""The picture of progress as shapes: once wide, once narrow. Separate dots, a dashed goal line, a solid trend."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from endeavour.design.chart_shapes import NARROW, WIDE, Box, Drawing, Line, Mark, Sheet, Spot, Words
from endeavour.design.clear_place import Area, along, area_of, around, beside, clear_place
from endeavour.design.dates import full_date, short_date
from endeavour.design.numbers import in_figures, steps_between
from endeavour.design.picture import ProgressPicture

Range = tuple[float, float]


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
    goal, trend, radius = _goal_line(picture, scale), _trend_line(picture, scale), _radius(spots, sheet)
    dots = [around((spot.x, spot.y), radius + 2) for spot in spots]
    marks = tuple(_mark(scale.x(change.on), change.letter, sheet, dots) for change in picture.changes)
    named = _goal_words(picture, sheet, goal)
    taken = [*dots, *(_area(one, sheet.strong) for one in named), *(_area_of_mark(m, sheet) for m in marks)]
    taken += [around((goal.x2, goal.y2), 8)] if goal else []
    lines = [spot for line in (goal, trend) if line for spot in along((line.x1, line.y1), (line.x2, line.y2))]
    return Drawing(
        sheet=sheet,
        rests=_rests(picture, scale),
        grid=tuple(Line(sheet.left, scale.y(step), sheet.right, scale.y(step)) for step in grid),
        trend=trend,
        goal=goal,
        goal_end=Spot(goal.x2, goal.y2) if goal else None,
        dots=spots,
        changes=marks,
        words=(
            *(_axis_words(grid, scale) if sheet is WIDE else ()),
            *_value_words(picture, sheet, spots, taken, lines),
            *named,
            *_day_words(picture, scale),
        ),
        radius=radius,
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
    """Named where the name fits; the key says of all of them that there was no school."""
    boxes = []
    for rest in picture.rests:
        x, end = scale.x(max(rest.first, scale.first)), scale.x(min(rest.last, scale.last))
        fits = len(rest.name) * scale.sheet.letter <= end - x
        boxes.append(Box(x, round(end - x, 1), rest.name if fits else ""))
    return tuple(box for box in boxes if box.width > 0)


def _axis_words(grid: tuple[float, ...], scale: Scale) -> tuple[Words, ...]:
    return tuple(Words(scale.sheet.left - 12, scale.y(step) + 5, in_figures(step), "end") for step in grid)


def _radius(spots: tuple[Spot, ...], sheet: Sheet) -> float:
    """Smaller where checks follow each other closely."""
    apart = [max(abs(a.x - b.x), abs(a.y - b.y)) for a, b in pairwise(spots)]
    return round(min(sheet.radius, max(min(apart, default=sheet.radius * 2) / 2, 5.5)), 1)


def _mark(x: float, letter: str, sheet: Sheet, dots: Sequence[Area]) -> Mark:
    """At the foot, or hanging from the top where a dot lies there."""
    standing = Mark(x, sheet.bottom, letter, hangs=False)
    free = not any(_area_of_mark(standing, sheet).meets(dot) for dot in dots)
    return standing if free else Mark(x, sheet.top, letter, hangs=True)


def _area_of_mark(mark: Mark, sheet: Sheet) -> Area:
    letter = area_of((mark.x, mark.y), mark.text, anchor="middle", size=sheet.strong)
    return Area(letter.left, min(letter.top, mark.edge), letter.right, max(letter.bottom, mark.edge))


def _area(words: Words, size: float) -> Area:
    return area_of((words.x, words.y), words.text, anchor=words.anchor, size=size)


def _value_words(
    picture: ProgressPicture, sheet: Sheet, spots: tuple[Spot, ...], taken: list[Area], lines: Sequence[Area]
) -> list[Words]:
    """The last and the first value; each clear of what is drawn, rather on the side where the dots don't go."""
    if not spots:
        return []
    first, last = spots[0], spots[-1]
    rises, radius = last.y <= first.y, _radius(spots, sheet)
    asked = [(last, picture.dots[-1][1], sheet.big, "big-text", not rises)]
    if last.x - first.x > 40:
        asked.append((first, picture.dots[0][1], sheet.strong, "strong-text", rises))
    written: list[Words] = []
    for spot, value, size, kind, above in asked:
        places = beside((spot.x, spot.y), radius=radius, size=size, above_first=above)
        text, occupied = in_figures(value), [*taken, *(_area(one, sheet.big) for one in written)]
        (x, y), anchor = clear_place(
            places, text, size=size, within=sheet.within, taken=occupied, lines=lines
        )
        written.append(Words(round(x, 1), round(y, 1), text, anchor, kind))
    return written


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
