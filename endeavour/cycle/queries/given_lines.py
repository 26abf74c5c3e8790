"""The lines of plans that a member of staff was given, and what comes next for these pupils in lessons."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.cycle.access import asked_seen_by, readings_seen_by
from endeavour.cycle.pictures import next_check_on
from endeavour.cycle.queries.cycles import cycles_of
from endeavour.cycle.queries.outcomes import outcomes_of
from endeavour.law.school_days import SchoolCalendar


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
    Three statements.
    """
    cycles = cycles_of(pupil_ids)
    outcomes = outcomes_of([cycle.id for cycle in cycles.values()])
    due: dict[int, list[LessonDue]] = {pupil: [] for pupil in pupil_ids}
    waiting = asked_seen_by(actor).filter(
        answer="", cycle__closed_on__isnull=True, cycle__pupil__in=pupil_ids
    )
    for pupil, code, day in waiting.values_list("cycle__pupil", "code", "round__due_on"):
        due[pupil].append(LessonDue(day, "answer", code))
    for pupil, cycle in cycles.items():
        if cycle.review_on is not None:
            due[pupil].append(LessonDue(cycle.review_on, "review"))
        for outcome in outcomes.get(cycle.id, ()):
            day_of_check = next_check_on(outcome, calendar)
            if day_of_check is not None:
                due[pupil].append(LessonDue(day_of_check, "check", outcome.code))
    return {
        pupil: min(found, key=lambda one: (one.what != "answer", one.on))
        for pupil, found in due.items()
        if found
    }
