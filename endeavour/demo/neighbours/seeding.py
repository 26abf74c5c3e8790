"""The past of a school that no story is set in: an ordinary autumn, kept in good order."""

from collections.abc import Iterator
from datetime import date, datetime, time

from endeavour.clock import LONDON
from endeavour.demo.people import Child, InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    BringInClassList,
    BringInTransferFile,
    Doing,
    GiveReports,
    HoldMeeting,
    SetUpSchool,
    SharePlan,
    Step,
    ToldBefore,
)
from endeavour.demo.population.school_age import TODAY
from endeavour.demo.terms import THIS_YEAR

REPORTS_GIVEN = date(2026, 7, 10)
_OVER = date(2026, 11, 20)


def ordinary_plan(school: InventedSchool, appointment: AppointSenco) -> tuple[Step, ...]:
    """All that was on paper is entered on one day, today, before the stories begin."""
    return tuple(sorted(_steps(school, appointment), key=lambda step: step.at))


def _steps(school: InventedSchool, appointment: AppointSenco) -> Iterator[Step]:
    yield _at("07:00", "head", SetUpSchool())
    yield _at("07:01", "head", appointment)
    yield _at("07:05", "senco", BringInTransferFile(TODAY))
    yield _at("07:10", "senco", BringInClassList())
    days = [day for day in THIS_YEAR[0].days() if day <= _OVER]
    for number, child in enumerate(school.with_status("K", TODAY)):
        yield _at("07:20", "senco", ToldBefore(child.key, child.statuses[-1].since))
        yield from _autumn(child, number, days)
    here = tuple(child.key for child in school.children if child.entered < REPORTS_GIVEN)
    yield _at("07:40", "head", GiveReports(here, REPORTS_GIVEN, 2025))


def _autumn(child: Child, number: int, days: list[date]) -> Iterator[Step]:
    """Two families in three have had their meeting this term. Plans run to the end of it."""
    after = [day for day in days if day >= child.statuses[-1].since]
    made = after[number * 5 % len(after)]
    yield _at("07:30", "senco", SharePlan(child.key, made, _review(number)))
    if number % 3:
        yield _at("07:35", "senco", HoldMeeting(child.key, made, "senco"))


def _review(number: int) -> date:
    ends = [day for day in THIS_YEAR[0].days() if day > date(2026, 11, 30)]
    return ends[number * 4 % len(ends)]


def _at(clock: str, by: str, does: Doing) -> Step:
    return Step(datetime.combine(TODAY, time.fromisoformat(clock), LONDON), by, does)
