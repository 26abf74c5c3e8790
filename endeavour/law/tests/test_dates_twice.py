"""At least 100,000 generated cases, each answered by the law and by a second reading that shares no code with it."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import chain
from random import Random

import pytest

from endeavour.law.dates import (
    end_of_compulsory_school_age,
    last_of_months_beginning_with,
    months_after,
    rights_pass_on,
    weeks_after,
)
from endeavour.law.school_days import NoTermsRecordedError, SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.law.tests.second_reading import (
    DAY,
    WalkedCalendar,
    compulsory_school_age_ends,
    months_on,
    walk,
)

Case = tuple[str, object, object]
AT_LEAST = 100_000


def test_dates_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    chance = Random(20261123)
    parts: tuple[Callable[[Random], Iterator[Case]], ...] = (leaving, weeks, months, school_days)
    tried = 0
    broken = []
    for what, ours, theirs in chain.from_iterable(part(chance) for part in parts):
        tried += 1
        if ours != theirs:
            broken.append((what, ours, theirs))
    with capsys.disabled():
        sys.stdout.write(f"\ndates: {tried} tried / {len(broken)} broken\n")
    assert not broken[:10]
    assert tried >= AT_LEAST


def leaving(_: Random) -> Iterator[Case]:
    """Every birthday of sixty years, the 29ths of February among them."""
    born = date(1995, 1, 1)
    while born.year < 2055:
        theirs = compulsory_school_age_ends(born)
        yield f"leaving age of {born}", end_of_compulsory_school_age(born), theirs
        yield f"rights of {born}", rights_pass_on(born), walk(theirs, 1)
        born += DAY


def weeks(chance: Random) -> Iterator[Case]:
    """The weeks the law counts, from days that fall on both sides of every clock change."""
    for number in (1, 2, 4, 6, 8, 12, 16, 20):
        for _ in range(600):
            day = any_day(chance)
            yield f"{number} weeks after {day}", weeks_after(day, number), walk(day, 7 * number)


def months(chance: Random) -> Iterator[Case]:
    """Every day of two years on either side of a leap day, and others at random."""
    ends = [date(2023, 1, 1) + timedelta(days=n) for n in range(1461)]
    for day in [*ends, *(any_day(chance) for _ in range(2000))]:
        for number in (1, 2, 6, 12, 36):
            theirs = months_on(day, number)
            yield f"{number} months after {day}", months_after(day, number), theirs
            ours = last_of_months_beginning_with(day, number)
            yield f"{number} months beginning with {day}", ours, walk(theirs, -1)


def school_days(chance: Random) -> Iterator[Case]:
    for _ in range(40):
        terms, closed = any_years(chance)
        ours = SchoolCalendar(tuple(Days(*term) for term in terms), tuple(Days(*run) for run in closed))
        theirs = WalkedCalendar(terms, closed)
        first, last = terms[0][0], terms[-1][1]
        for _ in range(800):
            day = first + timedelta(days=chance.randint(-60, (last - first).days + 60))
            number = chance.choice((1, 1, 2, 5, 10, 15, 15, 30, -1, -10, -30, chance.randint(-80, 80)))
            yield f"{number} school days after {day}", counted(ours, day, number), theirs.after(day, number)
            yield f"is {day} open", letter(ours, day), theirs.letter(day)


def counted(calendar: SchoolCalendar, day: date, number: int) -> date | None:
    try:
        found = calendar.add_school_days(day, number)
    except NoTermsRecordedError:
        return None
    if number and calendar.is_school_day(found):
        back = calendar.school_days_between(day, found)
        assert back == number, (day, found, back, number)
    return found


def letter(calendar: SchoolCalendar, day: date) -> str:
    if not calendar.knows(day):
        return "?"
    return "O" if calendar.is_school_day(day) else "C"


def any_day(chance: Random) -> date:
    return date(2014, 1, 1) + timedelta(days=chance.randrange(20 * 366))


def any_years(chance: Random) -> tuple[list[tuple[date, date]], list[tuple[date, date]]]:
    """Up to four school years, at times with one missing, with half-terms, INSET days and snow."""
    terms: list[tuple[date, date]] = []
    closed: list[tuple[date, date]] = []
    for year in range(2022, 2022 + chance.randint(1, 4)):
        if year == 2023 and chance.random() < 0.3:
            continue
        for month, length in ((9, 104), (1, 82), (4, 94)):
            start = date(year + (month < 9), month, 1) + timedelta(days=chance.randint(0, 14))
            end = start + timedelta(days=length - chance.randint(0, 8))
            terms.append((start, end))
            half = start + timedelta(days=chance.randint(30, 50))
            closed.append((half, half + timedelta(days=chance.choice((4, 6, 11)))))
            inset = start + timedelta(days=chance.randint(0, length))
            closed.append((inset, inset))
    return terms, closed
