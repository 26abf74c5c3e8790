"""A child's SEN statuses over the years, as a Common Transfer File carries them."""

from dataclasses import dataclass
from datetime import date

from endeavour.demo.people import Need, Status
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.school_age import THIS_AUTUMN, day_in_term, first_day, started_reception

# School Action, School Action Plus and statements ended here; statements were to be moved over by this day.
LAST_AUTUMN_OF_ACTION = 2013
LAST_AUTUMN_OF_STATEMENTS = 2016


@dataclass(frozen=True, slots=True)
class History:
    statuses: tuple[Status, ...]
    needs: tuple[Need, ...] = ()


def history(dice: Dice, year: str, status: str, needs: tuple[str, ...]) -> History:
    began = first_day(started_reception(year))
    if status == "N":
        return History(_never_or_once(dice, year, began))
    statuses = _support(dice, year, began) if status == "K" else _plan(dice, year, began)
    return History(statuses, _needs(dice, statuses, needs))


def _never_or_once(dice: Dice, year: str, began: date) -> tuple[Status, ...]:
    """Some had support and no longer need it: N closes an entry, since a provision has no last day."""
    none = Status("N", began)
    autumn = started_reception(year)
    if autumn >= THIS_AUTUMN - 2 or not dice.chance(0.05):
        return (none,)
    given = dice.number(autumn, THIS_AUTUMN - 3)
    return (none, Status("K", day_in_term(dice, given)), Status("N", day_in_term(dice, given + 1)))


def _support(dice: Dice, year: str, began: date) -> tuple[Status, ...]:
    autumn = started_reception(year)
    if autumn <= LAST_AUTUMN_OF_ACTION + 1 and dice.chance(0.5):
        return _from_action(dice, autumn, began)
    given = dice.number(max(autumn, THIS_AUTUMN - 5), THIS_AUTUMN)
    if given == THIS_AUTUMN:
        return (Status("N", began), Status("K", day_in_term(dice, given, part=0)))
    return (Status("N", began), Status("K", day_in_term(dice, given)))


def _from_action(dice: Dice, autumn: int, began: date) -> tuple[Status, ...]:
    """School Action at school or, for those who began after it had ended, in the nursery class."""
    old = dice.weighted(("A", "P"), (60, 40))
    if autumn > LAST_AUTUMN_OF_ACTION:
        return (Status(old, day_in_term(dice, LAST_AUTUMN_OF_ACTION, part=4)), Status("K", began))
    found = day_in_term(dice, autumn, part=dice.number(1, 5))
    return (Status("N", began), Status(old, found), Status("K", day_in_term(dice, autumn + 1)))


def _plan(dice: Dice, year: str, began: date) -> tuple[Status, ...]:
    autumn = started_reception(year)
    if autumn <= LAST_AUTUMN_OF_ACTION + 1 and dice.chance(0.6):
        stated = day_in_term(dice, LAST_AUTUMN_OF_ACTION, part=3)
        moved = dice.number(LAST_AUTUMN_OF_ACTION + 2, LAST_AUTUMN_OF_STATEMENTS)
        return (Status("S", stated), Status("E", day_in_term(dice, moved)))
    if autumn >= THIS_AUTUMN - 1 or dice.chance(0.25):
        return (Status("E", began),)
    given = dice.number(autumn, THIS_AUTUMN - 2)
    planned = dice.number(given + 1, THIS_AUTUMN - 1)
    return (
        Status("N", began),
        Status("K", day_in_term(dice, given)),
        Status("E", day_in_term(dice, planned)),
    )


def _needs(dice: Dice, statuses: tuple[Status, ...], codes: tuple[str, ...]) -> tuple[Need, ...]:
    """Older records have no dates for needs: CTF carries them only since 2017."""
    found = next(status.since for status in statuses if status.code != "N")
    dated = found.year >= 2017 and dice.chance(0.8)
    return tuple(Need(code, rank, found if dated else None) for rank, code in enumerate(codes, start=1))
