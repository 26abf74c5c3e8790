"""How an outcome is getting on: the trend of its checks, and the word that they suggest. The teacher decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from statistics import median

Point = tuple[date, Decimal]

DONE, ON_TRACK, SLOWER, NOT_WORKING = "done", "on_track", "slower", "not_working"
LEAST_POINTS = 4
EXACTLY = 6  # decimal places, beyond which two sums of the same numbers may differ

RULES = {
    DONE: "The latest check has reached the goal.",
    ON_TRACK: "The trend of the checks reaches the goal by its day.",
    SLOWER: "The trend of the checks comes at least half way from the start to the goal by its day.",
    NOT_WORKING: "The trend of the checks comes less than half way from the start to the goal by its day.",
    "": "A word is suggested from four checks on, where there is a start and a goal.",
}
NOT_CHECKED_RULE = "A word is suggested once there is a check since this plan began."
LATE_RULES = {
    SLOWER: "The goal’s day has passed, and the latest check is at least half way from the start to the goal.",
    NOT_WORKING: "The goal’s day has passed, and the latest check is less than half way to the goal.",
}


@dataclass(frozen=True)
class Trend:
    """A straight line through the checks. One bad day doesn't turn it where there are five; where there are only four,
    it can."""

    first: date
    level: float
    a_day: float

    @property
    def a_week(self) -> float:
        return self.a_day * 7

    def value_on(self, day: date) -> float:
        return round(self.level + self.a_day * (day - self.first).days, EXACTLY)


def trend(points: Sequence[Point]) -> Trend | None:
    """Theil and Sen's: the middle one of all slopes between two checks. None below four days with a check."""
    if len({day for day, _ in points}) < LEAST_POINTS:
        return None
    first = min(day for day, _ in points)
    placed = [((day - first).days, float(value)) for day, value in points]
    slopes = [(v2 - v1) / (d2 - d1) for (d1, v1), (d2, v2) in combinations(placed, 2) if d1 != d2]
    a_day = median(slopes)
    return Trend(first, median(value - a_day * days for days, value in placed), a_day)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """What is known of one outcome on a day. Lower is better where the goal lies below the start.

    `starts_on` is the plan's first day, `said` the word of its review: once it is given, nothing else is foretold. Nor
    is anything of a plan that `is_over`: whether its goal was reached is known, and nothing is on its way to it.
    """

    points: tuple[Point, ...]
    baseline: Point | None
    target: Decimal | None
    by_when: date
    today: date
    starts_on: date | None = None
    said: str = ""
    is_over: bool = False

    @cached_property
    def start(self) -> Point | None:
        return self.baseline or (self.points[0] if self.points else None)

    @cached_property
    def latest(self) -> Point | None:
        return self.points[-1] if self.points else None

    @cached_property
    def trend(self) -> Trend | None:
        return trend(self.points)

    @cached_property
    def lower_is_better(self) -> bool:
        return self.start is not None and self.target is not None and self.target < self.start[1]

    @cached_property
    def is_checked(self) -> bool:
        """Since the plan began: what an earlier one came to is not this one's result."""
        began = self.starts_on
        return self.latest is not None and (began is None or self.latest[0] > began)

    @cached_property
    def projected(self) -> float | None:
        """Where the trend is on the goal's day; nothing once that day has passed."""
        foretold = self.is_checked and not self.said and not self.is_over
        if self.trend is None or self.today > self.by_when or not foretold:
            return None
        return self.trend.value_on(self.by_when)

    @cached_property
    def word(self) -> str:
        """Done, on track, slower, not working, or nothing where it is too soon to say."""
        if self.target is None or self.start is None or self.latest is None or not self.is_checked:
            return ""
        if len(self.points) > 1 and self._reaches(float(self.latest[1])):
            return DONE
        if self.trend is None or self.is_over:
            return ""
        ahead = float(self.latest[1]) if self.projected is None else self.projected
        if self._reaches(ahead):
            return ON_TRACK
        return SLOWER if self._share_of_the_way(ahead) >= 0.5 else NOT_WORKING

    @property
    def rule(self) -> str:
        if self.today > self.by_when and self.word in LATE_RULES:
            return LATE_RULES[self.word]
        if self.trend is not None and not self.is_checked:
            return NOT_CHECKED_RULE
        return RULES[self.word]

    @property
    def falls_short(self) -> bool:
        """There is a newest check, and it has not reached the goal."""
        return (
            self.target is not None and self.latest is not None and not self._reaches(float(self.latest[1]))
        )

    @property
    def is_half_way(self) -> bool:
        """The latest check is at least half way from the start to the goal."""
        return self.latest is not None and self._share_of_the_way(float(self.latest[1])) >= 0.5

    def _reaches(self, value: float) -> bool:
        goal = float(self.target or 0)
        return value <= goal if self.lower_is_better else value >= goal

    def _share_of_the_way(self, value: float) -> float:
        start, goal = float((self.start or (None, 0))[1]), float(self.target or 0)
        return 0.0 if goal == start else round((value - start) / (goal - start), EXACTLY)


def progress(
    checks: Iterable[Point],
    *,
    baseline: Point | None,
    target: Decimal | None,
    by_when: date,
    today: date,
    starts_on: date | None = None,
    said: str = "",
) -> Progress:
    """From an outcome's rows. The start counts as a check, unless there is another check on its day."""
    points = dict(sorted(checks))
    if baseline is not None:
        points.setdefault(*baseline)
    return Progress(
        points=tuple(sorted(points.items())),
        baseline=baseline,
        target=target,
        by_when=by_when,
        today=today,
        starts_on=starts_on,
        said=said,
    )
