"""A neighbouring school with all its pupils; at Northgate, Leo among them."""

from collections.abc import Callable
from math import ceil

from endeavour.demo.neighbours.leo import leo
from endeavour.demo.neighbours.particulars import NORTHGATE, Particulars
from endeavour.demo.people import InventedClass, InventedSchool, Staff
from endeavour.demo.population.grow import children, places
from endeavour.demo.population.office import Office
from endeavour.demo.population.rates import even_years
from endeavour.demo.population.school_age import TODAY, YEARS

IN_A_CLASS = 28


def neighbour(about: Particulars) -> InventedSchool:
    sizes = even_years(about.pupils, YEARS[about.phase])
    office = Office(about.slug, about.dfe_number, about.feeders)
    named = [leo(office)] if about is NORTHGATE else []
    for child in named:
        sizes[child.year] -= 1
    dealt = places(sizes, about.phase, about.slug, _classes(sizes))
    roll = sorted(
        [*named, *children(dealt, office)],
        key=lambda child: (
            YEARS[about.phase].index(child.year),
            child.class_name,
            child.surname,
            child.forename,
        ),
    )
    names = dict.fromkeys((child.class_name, child.year) for child in roll)
    return InventedSchool(
        slug=about.slug,
        name=about.name,
        dfe_number=about.dfe_number,
        phase=about.phase,
        type=about.type,
        phone=about.phone,
        address=(about.name, about.street, "Ashdale", about.postcode),
        domain=f"{about.slug}.sch.example",
        as_of=TODAY,
        classes=tuple(InventedClass(name, year, _teacher(about, name)) for name, year in names),
        children=tuple(roll),
        staff=_staff(about),
        trust=about.trust,
    )


def _classes(sizes: dict[str, int]) -> Callable[[str, int], str]:
    return lambda year, place: f"{year}{'ABCDEFGH'[place % ceil(sizes[year] / IN_A_CLASS)]}"


def _teacher(about: Particulars, class_name: str) -> str:
    teachers = (who for who in about.staff if who.role == "class_teacher" and class_name in who.classes)
    return next((f"{who.title} {who.surname}" for who in teachers), "")


def _staff(about: Particulars) -> tuple[Staff, ...]:
    return tuple(
        Staff(
            who.key,
            who.title,
            who.forename,
            who.surname,
            who.role,
            f"{who.forename[0]}.{who.surname}@{about.slug}.sch.example".lower(),
            who.classes,
        )
        for who in about.staff
    )
