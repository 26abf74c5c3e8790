"""Made-up schools of any size, with the shares of SEN that schools have: for trials and for measuring."""

from collections.abc import Iterator
from datetime import date
from math import ceil

from endeavour.demo.neighbours.seeding import ordinary_plan
from endeavour.demo.people import Child, InventedClass, InventedSchool, Staff
from endeavour.demo.plan import AppointSenco, Step
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.grow import Place, children, places
from endeavour.demo.population.office import Office
from endeavour.demo.population.rates import even_years
from endeavour.demo.population.school_age import TODAY, YEARS
from endeavour.demo.population.town import some_community
from endeavour.law.facts.senco import Award, Course

IN_A_CLASS = 28
APPOINTMENT = AppointSenco(
    "senco", date(2022, 9, 1), courses=(Course(Award.NASENCO, date(2022, 10, 3), date(2024, 7, 12)),)
)

# Authorities' numbers; with establishments from 9000 on, which no school has.
_AUTHORITIES = (
    801,
    802,
    803,
    805,
    806,
    807,
    808,
    810,
    811,
    812,
    813,
    815,
    816,
    820,
    821,
    822,
    825,
    826,
    830,
    831,
)
_BLOCK, _BLOCKS = 5, 199


def made_up_school(
    *, pupils: int = 1500, seed: int = 1, phase: str = "primary", number: int = 0, as_of: date = TODAY
) -> InventedSchool:
    """A school that nobody knows. Two with different numbers share no UPN."""
    dealt, office = _dealt(pupils, seed, phase, number)
    classes = dict.fromkeys((place.class_name, place.year) for place in dealt)
    return InventedSchool(
        slug=f"school-{number}",
        name=_name(phase, number),
        dfe_number=office.dfe_number,
        phase=phase,
        type="academy" if phase == "secondary" else "maintained",
        phone=f"01632 960{number % 1000:03}",
        address=(_name(phase, number), f"{number + 1} School Lane", "Ashdale", "ZZ99 9ZZ"),
        domain=_domain(number),
        as_of=as_of,
        classes=tuple(InventedClass(name, year) for name, year in classes),
        children=tuple(children(dealt, office)),
        staff=tuple(_colleague(role, number) for role in ("senco", "head")),
    )


def made_up_plan(school: InventedSchool) -> tuple[Step, ...]:
    """Its past, as that of any school in good order."""
    return ordinary_plan(school, APPOINTMENT)


def made_up_children(
    *, pupils: int = 1500, seed: int = 1, phase: str = "primary", number: int = 0
) -> Iterator[Child]:
    """The same children, one at a time."""
    return children(*_dealt(pupils, seed, phase, number))


def _dealt(pupils: int, seed: int, phase: str, number: int) -> tuple[list[Place], Office]:
    if phase not in YEARS:
        raise ValueError(f"A made-up school is primary or secondary, not {phase!r}.")
    sizes = even_years(pupils, YEARS[phase])
    name = f"made-up/{phase}/{pupils}/{seed}/{number}"

    def class_for(year: str, place: int) -> str:
        return f"{year}{_letters(place % ceil(sizes[year] / IN_A_CLASS))}"

    own, *feeders = _numbers(number)
    office = Office(name, own, tuple((feeder, f"Feeder {feeder[-4:]} Primary School") for feeder in feeders))
    return places(sizes, phase, name, class_for), office


def _numbers(number: int) -> list[str]:
    authority, block = divmod(number, _BLOCKS)
    if authority >= len(_AUTHORITIES):
        raise ValueError(
            f"There are numbers for {len(_AUTHORITIES) * _BLOCKS} made-up schools, not for number {number}."
        )
    first = 9000 + block * _BLOCK
    return [f"{_AUTHORITIES[authority]}/{first + step}" for step in range(_BLOCK)]


def _colleague(role: str, number: int) -> Staff:
    dice = Dice(f"made-up/staff/{role}/{number}")
    community = some_community(dice)
    forename, surname = dice.pick(community.women), dice.pick(community.surnames)
    return Staff(role, "Ms", forename, surname, role, f"{role}@{_domain(number)}")


def _domain(number: int) -> str:
    return f"school-{number}.sch.example"


def _name(phase: str, number: int) -> str:
    return f"Made-up {'Academy' if phase == 'secondary' else 'Primary School'} {number + 1}"


def _letters(place: int) -> str:
    """A to Z, then AA, AB and on: a form each."""
    above, letter = divmod(place, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + letter)
