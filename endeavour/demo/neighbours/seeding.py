"""The past of a school that no story is set in, and of a made-up one: kept in good order."""

from collections.abc import Iterator
from datetime import datetime, time

from endeavour.clock import LONDON
from endeavour.demo.people import InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    BringInClassList,
    BringInTransferFile,
    Doing,
    GiveClasses,
    SetUpSchool,
    Step,
    ToldBefore,
)
from endeavour.demo.population.school_age import TODAY


def ordinary_plan(school: InventedSchool, appointment: AppointSenco) -> tuple[Step, ...]:
    """All that was on paper is entered on one day, today, before the stories begin."""
    return tuple(sorted(_steps(school, appointment), key=lambda step: step.at))


def _steps(school: InventedSchool, appointment: AppointSenco) -> Iterator[Step]:
    yield _at("07:00", "head", SetUpSchool())
    yield _at("07:01", "head", appointment)
    yield _at("07:05", "senco", BringInTransferFile(TODAY))
    yield _at("07:10", "senco", BringInClassList())
    yield _at("07:15", "head", GiveClasses())
    for child in school.with_status("K", TODAY):
        yield _at("07:20", "senco", ToldBefore(child.key, child.statuses[-1].since))


def _at(clock: str, by: str, does: Doing) -> Step:
    return Step(datetime.combine(TODAY, time.fromisoformat(clock), LONDON), by, does)
