"""Lanes over time as shapes: bars for what lasted, dots for days. Bars that would cover each other stand apart."""

from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.design.dates import short_date_and_year
from endeavour.design.picture import Lane, LanesPicture, Span

WIDTH, LEFT, RIGHT = 960, 130, 948
ROW, GAP, FOOT = 24, 8, 30
LETTER, DAY_WORDS = 8.5, 96
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Bar:
    """Its words stand in it; beside it where it is too short for them, and nowhere if there is no room."""

    x: float
    y: float
    width: float
    text: str
    text_x: float
    anchor: str

    @property
    def text_y(self) -> float:
        return self.y + 15


@dataclass(frozen=True)
class Dot:
    x: float
    y: float


@dataclass(frozen=True)
class DrawnLane:
    name: str
    name_y: float
    top: float
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Tick:
    x: float
    text: str
    anchor: str


@dataclass(frozen=True)
class Lanes:
    height: float
    foot: float
    lanes: tuple[DrawnLane, ...]
    ticks: tuple[Tick, ...]


def drawn_lanes(picture: LanesPicture) -> Lanes:
    """Lanes without anything in them are left out."""
    drawn, top = [], 4.0
    for lane in picture.lanes:
        if lane.spans or lane.days:
            rows = _rows(lane.spans)
            drawn.append(_lane(lane, rows, top, picture))
            top += max(len(rows), 1) * ROW + GAP
    return Lanes(top + FOOT, top, tuple(drawn), _ticks(picture))


def _lane(lane: Lane, rows: list[list[Span]], top: float, picture: LanesPicture) -> DrawnLane:
    bars = tuple(
        bar for number, row in enumerate(rows) for bar in _bars(row, top + number * ROW + 4, picture)
    )
    dots = tuple(Dot(_x(day, picture), top + ROW / 2 + 2) for day in sorted(set(lane.days)))
    return DrawnLane(lane.name, top + 19, top, bars, dots)


def _rows(spans: tuple[Span, ...]) -> list[list[Span]]:
    """Each in the first row that is free by its first day."""
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda span: (span.first, span.last)):
        free = next((row for row in rows if row[-1].last < span.first), None)
        if free is None:
            rows.append([span])
        else:
            free.append(span)
    return rows


def _bars(row: list[Span], y: float, picture: LanesPicture) -> list[Bar]:
    """`taken` is how far to the right the row is full."""
    bars: list[Bar] = []
    taken: float = LEFT
    begins = [_x(span.first, picture) for span in row]
    for span, x, free_until in zip(row, begins, [*begins[1:], WIDTH], strict=True):
        width = round(max(_x(span.last + ONE_DAY, picture) - x, 4), 1)
        end, needed = x + width, len(span.text) * LETTER + 12
        if needed <= width:
            bars.append(Bar(x, y, width, span.text, x + 7, "start"))
        elif end + needed <= free_until:
            bars.append(Bar(x, y, width, span.text, round(end + 7, 1), "start"))
            end += needed
        elif x - needed >= taken:
            bars.append(Bar(x, y, width, span.text, round(x - 7, 1), "end"))
        else:
            bars.append(Bar(x, y, width, "", x, "start"))
        taken = end
    return bars


def _x(day: date, picture: LanesPicture) -> float:
    length = max((picture.last - picture.first).days, 1)
    share = min(max((day - picture.first).days / length, 0), 1)
    return round(LEFT + share * (RIGHT - LEFT), 1)


def _ticks(picture: LanesPicture) -> tuple[Tick, ...]:
    """The first day, today's, and each first of September between them, as far as there is room."""
    wanted = [(picture.first, "start"), (picture.last, "end")]
    years = range(picture.first.year, picture.last.year + 1)
    wanted += [(date(year, 9, 1), "middle") for year in years]
    kept: list[Tick] = []
    for day, anchor in wanted:
        x = _x(day, picture)
        inside = picture.first <= day <= picture.last
        if inside and all(abs(x - other.x) >= DAY_WORDS for other in kept):
            text = f"Sept {day.year}" if anchor == "middle" else short_date_and_year(day)
            kept.append(Tick(x, text, anchor))
    return tuple(kept)
