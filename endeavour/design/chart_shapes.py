"""What a picture of progress is drawn of: the sheet, and the shapes and words on it."""

from dataclasses import dataclass

from endeavour.design.clear_place import Area


@dataclass(frozen=True)
class Sheet:
    """The measures of a drawing; `label` is the room that the words of a day take, `letter` that of a letter, `strong`
    and `big` are the heights of the type of the first and of the last value."""

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
    strong: float
    big: float

    @property
    def within(self) -> Area:
        """Words that have no place of their own stand in the picture, not under it."""
        return Area(0, 0, self.width, self.bottom + 2)


WIDE = Sheet("wide", 760, 300, 40, 610, 6, 266, 7, 84, 7.5, 16, 22)
NARROW = Sheet("narrow", 320, 220, 10, 306, 36, 188, 7, 96, 9, 19, 25)


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
    """A short stroke from the edge of the picture, with its letter at the end."""

    x: float
    edge: float
    text: str
    hangs: bool

    @property
    def y(self) -> float:
        return self.edge + 34 if self.hangs else self.edge - 22

    @property
    def path(self) -> str:
        return f"M{self.x} {self.edge}V{self.edge + (18 if self.hangs else -18)}"


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
    radius: float

    @property
    def depth(self) -> float:
        return self.sheet.bottom - self.sheet.top

    @property
    def rest_words(self) -> float:
        return self.sheet.top + 20
