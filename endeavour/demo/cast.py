"""The fixed cast: the schools that the stories and the tests are set in, always the same."""

from dataclasses import dataclass
from datetime import datetime, time
from functools import cache

from endeavour.clock import LONDON
from endeavour.demo.neighbours.particulars import (
    FENWICK_PARK,
    MILLBROOK,
    NORTHGATE,
    ST_AIDANS,
    Particulars,
)
from endeavour.demo.neighbours.school import neighbour
from endeavour.demo.neighbours.seeding import ordinary_plan
from endeavour.demo.oakfield.school import oakfield_primary
from endeavour.demo.oakfield.seeding import oakfield_plan
from endeavour.demo.people import InventedSchool
from endeavour.demo.plan import Step
from endeavour.demo.population.school_age import TODAY

DEMO_STARTS = datetime.combine(TODAY, time(8, 40), LONDON)


@dataclass(frozen=True, slots=True)
class AdviceService:
    """The service that every letter names, since it isn't run by the school."""

    name: str
    phone: str
    site: str


ADVICE = AdviceService("Ashdale SEND advice", "01632 960145", "https://send-advice.ashdale.example")


@cache
def oakfield() -> InventedSchool:
    return oakfield_primary()


@cache
def northgate() -> InventedSchool:
    return neighbour(NORTHGATE)


@cache
def millbrook() -> InventedSchool:
    return neighbour(MILLBROOK)


@cache
def st_aidans() -> InventedSchool:
    return neighbour(ST_AIDANS)


@cache
def fenwick_park() -> InventedSchool:
    """Outside the trust."""
    return neighbour(FENWICK_PARK)


def schools_of_the_trust() -> tuple[InventedSchool, ...]:
    return oakfield(), northgate(), millbrook(), st_aidans()


def plan_of(school: InventedSchool) -> tuple[Step, ...]:
    """The steps that give a school of the cast its past, in order of time."""
    if school is oakfield():
        return oakfield_plan(school)
    return ordinary_plan(school, _PARTICULARS[school.slug].senco)


_PARTICULARS: dict[str, Particulars] = {
    about.slug: about for about in (NORTHGATE, MILLBROOK, ST_AIDANS, FENWICK_PARK)
}
