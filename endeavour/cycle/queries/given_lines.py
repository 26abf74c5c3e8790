"""The lines of plans that a member of staff was given, and what comes next for these pupils in lessons."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from endeavour.access.actor import StaffActor
from endeavour.cycle.access import asked_seen_by, readings_seen_by
from endeavour.cycle.models import Cycle, Outcome
from endeavour.cycle.queries.cycles import CYCLE, CycleNow, CycleRow, cycle_now, with_plan
from endeavour.cycle.queries.outcomes import Row, lines_held, outcome_rows
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupils.one import ToJSON
from endeavour.tenancy.json_rows import JSONRow, as_day


@dataclass(frozen=True)
class Given:
    """The lines of one pupil that this person is given, read or not."""

    pupil_id: int
    pid: str
    forename: str
    name: str
    class_name: str
    version: int
    is_read: bool


@dataclass(frozen=True)
class LessonDue:
    """What a teacher does next about a pupil. `code` is that of the question they are asked, or of the goal."""

    on: date
    what: str
    code: str = ""


def given_lines(actor: StaffActor) -> dict[int, Given]:
    """By pupil. One statement."""
    rows = readings_seen_by(actor).select_related("version__cycle__pupil__school_class")
    found: dict[int, Given] = {}
    for row in rows.order_by("pk"):
        pupil = row.version.cycle.pupil
        found[pupil.pk] = Given(
            pupil_id=pupil.pk,
            pid=pupil.pid,
            forename=pupil.known_forename,
            name=pupil.short_name,
            class_name=pupil.school_class.name if pupil.school_class else "",
            version=row.version.number,
            is_read=row.read_at is not None,
        )
    return found


def next_in_lessons(
    actor: StaffActor, pupil_ids: Collection[int], calendar: SchoolCalendar
) -> dict[int, LessonDue]:
    """By pupil: an answer that is asked for, which nobody else can give; else the earlier of a check and the review.
    One statement.
    """
    found: dict[int, LessonDue] = {}
    for *row, waiting, goals in _open_cycles(actor, pupil_ids):
        cycle = cycle_now(CycleRow(*row))
        due = _due(cycle, waiting, goals, calendar)
        if due:
            found[cycle.pupil_id] = min(due, key=lambda one: (one.what != "answer", one.on))
    return found


def _open_cycles(actor: StaffActor, pupil_ids: Collection[int]) -> QuerySet[Cycle, Any]:
    """The columns of each, then the questions that wait for this person, and the goals of the pupil."""
    waiting = asked_seen_by(actor).filter(answer="", cycle=OuterRef("pk"))
    goals = outcome_rows(Outcome.objects.filter(cycle__pupil=OuterRef("pupil")))
    return with_plan(Cycle.objects.filter(pupil__in=pupil_ids, closed_on__isnull=True)).values_list(
        *CYCLE,
        ToJSON(ArraySubquery(waiting.values(shown=JSONRow("code", on="round__due_on")))),
        ToJSON(ArraySubquery(goals)),
    )


def _due(cycle: CycleNow, waiting: list[Row], goals: list[Row], calendar: SchoolCalendar) -> list[LessonDue]:
    due = [LessonDue(as_day(asked["on"]), "answer", asked["code"]) for asked in waiting]
    if cycle.review_on is not None:
        due.append(LessonDue(cycle.review_on, "review"))
    for outcome in lines_held(goals):
        day = outcome.check_due_on(calendar) if outcome.cycle_id == cycle.id else None
        if day is not None:
            due.append(LessonDue(day, "check", outcome.code))
    return due
