"""What became of Oakfield's sessions since September: Maya's as the stories have them, the others by the dice."""

from collections.abc import Iterator
from datetime import date, datetime, time

from endeavour.clock import LONDON
from endeavour.demo.oakfield.groups import GROUPS, JOINED, Group
from endeavour.demo.plan import AskForCover, JoinGroup, PutInPlace, SaidOfSession, SaySessions, Step
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.school_age import TODAY
from endeavour.demo.terms import THIS_YEAR

# Of a hundred: sessions for which nobody was free, sessions nobody wrote down, and children who weren't there.
NO_STAFF, NOT_WRITTEN, AWAY, DID_NOT_COME = 0.038, 0.006, 0.036, 0.006
HAPPENED, NOT, STAFF = "happened", "not", "staff"

# Maya's: 21 of 24, twice away, once no staff. On Friday all came to Toe by Toe.
_MAYA_AWAY = {date(2026, 9, 30), date(2026, 11, 9)}
_NO_STAFF_FOR_READING = date(2026, 10, 9)
_AS_PLANNED = {("toe-by-toe", date(2026, 11, 20))}
_NEEDS_COVER = ("ruby", "isla")  # Mrs Akhtar is on a course this morning


def in_place() -> Iterator[Step]:
    """The SENCO puts each in place on the morning it begins."""
    for group in GROUPS:
        yield _step(group.began, time(8, 25), "senco", PutInPlace(group.key))
    for key, pupil, day in JOINED:
        yield _step(day, time(8, 32), "senco", JoinGroup(key, pupil, day))


def written_down() -> Iterator[Step]:
    """At the end of each day, by whoever led; and the cover that is wanted today."""
    leaders = sorted({group.leader for group in GROUPS})
    for day in (each for term in THIS_YEAR for each in term.days() if each < TODAY):
        for number, leader in enumerate(leaders):
            said = tuple(_sessions(leader, day))
            if said:
                yield _step(day, time(15, 20 + number), leader, SaySessions(day, said))
    for key in _NEEDS_COVER:
        yield _step(TODAY, time(8, 33), "assistant-akhtar", AskForCover(key, TODAY))


def _sessions(leader: str, day: date) -> Iterator[SaidOfSession]:
    for group in GROUPS:
        if group.leader == leader and day >= group.began and day.weekday() in group.days:
            said = _reading(day) if group.key == "reading" else _by_the_dice(group, day)
            if said is not None:
                yield said


def _reading(day: date) -> SaidOfSession:
    if day == _NO_STAFF_FOR_READING:
        return SaidOfSession("reading", NOT, STAFF)
    away = (("maya-okafor", "away"),) if day in _MAYA_AWAY else ()
    return SaidOfSession("reading", HAPPENED, "", away)


def _by_the_dice(group: Group, day: date) -> SaidOfSession | None:
    dice = Dice(f"oakfield/sessions/{group.key}/{day.isoformat()}")
    if (group.key, day) in _AS_PLANNED:
        return SaidOfSession(group.key, HAPPENED)
    if dice.chance(NOT_WRITTEN) and day < date(2026, 11, 16):
        return None
    if dice.chance(NO_STAFF):
        return SaidOfSession(group.key, NOT, STAFF)
    there = tuple(_not_there(group, dice))
    return SaidOfSession(group.key, HAPPENED, "", there)


def _not_there(group: Group, dice: Dice) -> Iterator[tuple[str, str]]:
    for pupil in group.pupils:
        if dice.chance(AWAY):
            yield pupil, "away"
        elif dice.chance(DID_NOT_COME):
            yield pupil, "did_not_come"


def _step(day: date, at: time, by: str, does: PutInPlace | JoinGroup | SaySessions | AskForCover) -> Step:
    return Step(datetime.combine(day, at, LONDON), by, does)
