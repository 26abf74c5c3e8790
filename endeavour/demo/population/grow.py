"""Grows the children of a school one at a time, so that a big school takes little memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.demo.people import Child, EarlierSchool
from endeavour.demo.population import rates
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.histories import history
from endeavour.demo.population.households import Household, household
from endeavour.demo.population.office import Office
from endeavour.demo.population.school_age import birthday, day_in_term, first_day, started_reception
from endeavour.demo.population.short_forms import SHORT_FORMS
from endeavour.demo.population.town import some_community

SIXTH_FORM = ("12", "13")
SIBLINGS, MOVED_IN, SESSIONS_A_YEAR = 0.24, 0.12, 380


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a year group: what is settled before the child has a name."""

    year: str
    class_name: str
    status: str = "N"
    needs: tuple[str, ...] = ()


def places(
    sizes: Mapping[str, int], phase: str, seed: str, class_for: Callable[[str, int], str]
) -> list[Place]:
    """Statuses and needs dealt out by the published shares: exactly, not on average."""
    dice = Dice(f"{seed}/places")
    pupils = sum(sizes.values())
    supported = rates.by_year(round(pupils * rates.SUPPORT_SHARE[phase]), sizes, rates.SUPPORT_BY_YEAR)
    planned = rates.by_year(round(pupils * rates.PLAN_SHARE[phase]), sizes, rates.PLANS_BY_YEAR)
    needs = {
        "K": dice.shuffled(rates.spread(sum(supported.values()), rates.SUPPORT_NEEDS)),
        "E": dice.shuffled(rates.spread(sum(planned.values()), rates.PLAN_NEEDS)),
    }
    dealt = []
    for year, size in sizes.items():
        codes = ["K"] * supported[year] + ["E"] * planned[year]
        codes = dice.shuffled(codes + ["N"] * (size - len(codes)))
        for number, code in enumerate(codes):
            main = (needs[code].pop(),) if code != "N" else ()
            dealt.append(Place(year, class_for(year, number), code, _with_second(dice, code, main)))
    return dealt


def _with_second(dice: Dice, code: str, main: tuple[str, ...]) -> tuple[str, ...]:
    """A second need for one in four at support and nearly half with a plan. NSA stands alone."""
    if not main or main == ("NSA",) or not dice.chance(0.25 if code == "K" else 0.45):
        return main
    second = dice.pick(("SLCN", "SEMH", "SPLD", "MLD", "PD", "HI", "ASD"))
    return main if second in main else (*main, second)


def children(dealt: Sequence[Place], office: Office) -> Iterator[Child]:
    """Brothers and sisters share a household: the same adults, numbers and address."""
    homes: dict[int, Household] = {}
    family_of: list[int] = []
    for number, place in enumerate(dealt):
        dice = Dice(f"{office.seed}/{number}")
        family = _family(dice, dealt, number, family_of)
        family_of.append(family)
        if family not in homes:
            homes[family] = household(dice, office.directory, some_community(dice))
        yield _child(dice, place, homes[family], office)


def _family(dice: Dice, dealt: Sequence[Place], number: int, family_of: Sequence[int]) -> int:
    """A family of its own, or that of a child at least two years above or below."""
    if not number or not dice.chance(SIBLINGS):
        return number
    other = dice.number(0, number - 1)
    apart = started_reception(dealt[number].year) - started_reception(dealt[other].year)
    return family_of[other] if abs(apart) >= 2 else number


def _child(dice: Dice, place: Place, family: Household, office: Office) -> Child:
    sex = "M" if dice.chance(rates.BOYS[place.status]) else "F"
    forename = office.new_forename(dice, family.community, sex, family.surname)
    past = history(dice, place.year, place.status, place.needs)
    arrival = _arrival(dice, place.year, office)
    share = rates.SESSIONS_MISSED[place.status]
    return Child(
        key=office.take_name(forename, family.surname),
        upn=arrival.upn,
        former_upn=arrival.former_upn,
        surname=family.surname,
        forename=forename,
        preferred_forename=SHORT_FORMS.get(forename, "") if dice.chance(0.4) else "",
        middle_names=_middle_name(dice, family, sex),
        born=birthday(dice, place.year),
        sex=sex,
        year=place.year,
        class_name=place.class_name,
        home=family.home,
        ties=family.ties,
        statuses=past.statuses,
        needs=past.needs,
        entered=arrival.entered,
        ethnicity=family.ethnicity,
        first_language=family.language[0] if family.language else "ENG",
        free_meals=dice.chance(rates.FREE_MEALS[place.status]),
        in_care=family.in_care,
        service_child=dice.chance(0.012),
        sessions_missed=dice.number(0, round(2 * share * SESSIONS_A_YEAR)),
        mobile=office.directory.mobile() if place.year in SIXTH_FORM else "",
        email=office.directory.mailbox(forename, family.surname) if place.year in SIXTH_FORM else "",
        earlier=arrival.earlier,
    )


def _middle_name(dice: Dice, family: Household, sex: str) -> str:
    pool = family.community.women if sex == "F" else family.community.men
    return dice.pick(pool) if dice.chance(0.55) else ""


@dataclass(frozen=True, slots=True)
class Arrival:
    upn: str
    entered: date
    former_upn: str = ""
    earlier: EarlierSchool | None = None


def _arrival(dice: Dice, year: str, office: Office) -> Arrival:
    """From Reception on, or from another school: with its UPN, sometimes after a temporary one."""
    autumn = started_reception(year)
    came_up = year in {"7", "8", "9", "10", "11", "12", "13"}
    moved = year not in {"R", "1"} and dice.chance(MOVED_IN)
    if not came_up and not moved:
        return Arrival(office.upn(office.dfe_number, autumn), first_day(autumn))
    number, name = dice.pick(office.elsewhere)
    entered = (
        first_day(autumn + 7)
        if came_up
        else day_in_term(dice, autumn + dice.number(1, _years_in(year)) - 1, 3)
    )
    left = (
        date(autumn + 7, 7, 21) if came_up else entered - timedelta(days=3 if entered.weekday() == 0 else 1)
    )
    temporary = office.temporary_upn(entered.year) if moved and dice.chance(0.3) else ""
    earlier = EarlierSchool(number, name, first_day(autumn), left)
    return Arrival(office.upn(number, autumn), entered, temporary, earlier)


def _years_in(year: str) -> int:
    return 1 if year == "R" else int(year)
