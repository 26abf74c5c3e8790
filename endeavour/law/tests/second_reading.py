"""The same questions answered again, slowly and another way: by walking the days, not by arithmetic.

It shares no code with `dates` or `school_days`. Days are whole dates without a time of day, so the change to
and from summer time cannot move one; the cases still cross every such Sunday.
"""

from collections.abc import Sequence
from datetime import date, timedelta

DAY = timedelta(days=1)


def walk(start: date, days: int) -> date:
    """One day at a time."""
    step = DAY if days >= 0 else -DAY
    for _ in range(abs(days)):
        start += step
    return start


def leaving_day_of(year: int) -> date:
    """The last Friday in June, found by looking back from its end."""
    return next(day for day in (date(year, 6, n) for n in range(30, 0, -1)) if day.strftime("%a") == "Fri")


def compulsory_school_age_ends(born: date) -> date:
    """Section 8(3) of the Education Act 1996, limb by limb, over each year's leaving day in turn."""
    turned = sixteenth_birthday(born)
    for year in (turned.year, turned.year + 1):
        leaving = leaving_day_of(year)
        next_school_year = date(year, 9, 1)
        if leaving < turned < next_school_year or turned == leaving or turned < leaving:
            return leaving
    raise AssertionError(born)


def sixteenth_birthday(born: date) -> date:
    return date(born.year + 16, born.month, born.day)


def months_on(start: date, months: int) -> date:
    """Walk month by month on the first of each, then look for the day, giving way to shorter months."""
    year, month = start.year, start.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    for day in range(start.day, 0, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    raise AssertionError(start)


class WalkedCalendar:
    """A school's days kept as the letters O (open), C (closed) and ? (not recorded), one a day."""

    def __init__(self, terms: Sequence[tuple[date, date]], closed: Sequence[tuple[date, date]]) -> None:
        self.start = date(2020, 1, 1)
        self.days = ["?"] * 4000
        for first, last in terms:
            if first.month == 9:
                self._mark(date(first.year, 9, 1), first, "C")
            if last.month in (7, 8):
                self._mark(last, date(last.year, 8, 31), "C")
        for first, last in terms:
            self._mark(first, last, "O")
        for first, last in closed:
            self._close(first, last)
        self._fill_holidays()

    def _fill_holidays(self) -> None:
        """Fewer than seventy unrecorded days between recorded ones are a holiday; more are a gap."""
        unknown: list[int] = []
        seen = False
        for at, letter in enumerate(self.days):
            if letter == "?":
                unknown.append(at)
                continue
            for blank in unknown if seen and len(unknown) < 70 else ():
                self.days[blank] = "C"
            unknown, seen = [], True

    def _mark(self, first: date, last: date, letter: str) -> None:
        while first <= last:
            self.days[(first - self.start).days] = letter
            first += DAY

    def _close(self, first: date, last: date) -> None:
        while first <= last:
            at = (first - self.start).days
            if self.days[at] == "O":
                self.days[at] = "C"
            first += DAY

    def letter(self, day: date) -> str:
        letter = self.days[(day - self.start).days]
        return "C" if letter == "O" and day.isoweekday() in (6, 7) else letter

    def after(self, day: date, number: int) -> date | None:
        """Walk until so many open days have passed; None on meeting a day that is not recorded."""
        step = DAY if number > 0 else -DAY
        left = abs(number)
        if left and self.letter(day) == "?":
            return None
        while left:
            day += step
            if self.letter(day) == "?":
                return None
            left -= self.letter(day) == "O"
        return day
