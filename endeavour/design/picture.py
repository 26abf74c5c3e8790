"""What the picture of progress is drawn from: numbers, days and the words that go with them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Spot = tuple[date, Decimal]


@dataclass(frozen=True, kw_only=True)
class Rest:
    """Days in between without school."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, kw_only=True)
class Change:
    """A day on which the plan changed; it is marked with its letter."""

    letter: str
    on: date
    words: str


@dataclass(frozen=True, kw_only=True)
class ProgressPicture:
    """The title is the finding. `trend` is left out where families look, and below four checks.

    `ahead` is where the trend is on the goal's day; it stands in the table.
    """

    title: str
    caption: str
    unit: str
    table_about: str
    dots: tuple[Spot, ...]
    opens_on: date
    by_when: date
    start: Spot | None = None
    target: Decimal | None = None
    trend: tuple[tuple[date, float], tuple[date, float]] | None = None
    ahead: float | None = None
    rests: tuple[Rest, ...] = ()
    changes: tuple[Change, ...] = ()
    dot_name: str = "Check"


@dataclass(frozen=True, kw_only=True)
class Span:
    """From one day to another; `text` is written in it where there is room."""

    first: date
    last: date
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Lane:
    name: str
    spans: tuple[Span, ...] = ()
    days: tuple[date, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LanesPicture:
    """What ran when: lanes one under another, over the same days. The title is its finding."""

    title: str
    about: str
    first: date
    last: date
    lanes: tuple[Lane, ...]
