"""What should be so, known without a row: the times and places of support as they were said, and what was written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from endeavour.provision.models import Presence

ONE_DAY = timedelta(days=1)
THERE = {
    "done": Presence.There.HERE,
    "away": Presence.There.AWAY,
    "did_not_come": Presence.There.DID_NOT_COME,
}
Times = tuple[tuple[int, time], ...]


@dataclass
class Stay:
    pupil: int
    first: date
    last: date | None

    def holds(self, day: date) -> bool:
        return self.first <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        return self.last is not None and self.last < day


@dataclass
class Support:
    """`said` is what was written of a pupil's session: by day, time and pupil. `for_one` ends with its last place."""

    pk: int
    first: date
    changes: list[tuple[date, Times]]
    last: date | None = None
    for_one: bool = False
    stays: list[Stay] = field(default_factory=list)
    said: dict[tuple[date, time, int], str] = field(default_factory=dict)

    def times_on(self, day: date) -> Times:
        return next((times for first, times in reversed(self.changes) if first <= day), ())

    def due_on(self, day: date) -> list[time]:
        if day < self.first or (self.last is not None and day > self.last):
            return []
        return [at for weekday, at in self.times_on(day) if weekday == day.weekday()]

    def pupils_on(self, day: date) -> set[int]:
        return {stay.pupil for stay in self.stays if stay.holds(day)}

    def has(self, pupil: int, day: date) -> bool:
        """On the day or later."""
        return any(stay.pupil == pupil and not stay.is_over(day) for stay in self.stays)

    def had(self, pupil: int) -> bool:
        return any(stay.pupil == pupil for stay in self.stays)

    def change(self, day: date, times: Times) -> None:
        first = max(day, self.first)
        self.changes = [*(change for change in self.changes if change[0] < first), (first, times)]

    def give(self, pupil: int, first: date) -> None:
        self.stays.append(Stay(pupil, max(first, self.first), self.last))

    def end_stay(self, pupil: int, last: date) -> None:
        """One that has not begun is none."""
        self.stays = [stay for stay in self.stays if stay.pupil != pupil or stay.first <= last]
        for stay in self.stays:
            if stay.pupil == pupil and not stay.is_over(last):
                stay.last = last
        if self.for_one and all(stay.is_over(last + ONE_DAY) for stay in self.stays):
            self.last = last

    def end(self, last: date) -> None:
        for pupil in {stay.pupil for stay in self.stays}:
            self.end_stay(pupil, last)
        self.last = last

    def became(self, pupil: int, days: Iterator[date]) -> Counter[str]:
        """Of each session that was due for the pupil on these days."""
        return Counter(
            self.said.get((day, at, pupil), "not_said")
            for day in days
            if pupil in self.pupils_on(day)
            for at in self.due_on(day)
        )
