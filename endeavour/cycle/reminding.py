"""Reminders of a round: at a press and, without one, half-way and on the day before the answers are due."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Q

from endeavour import clock
from endeavour.access.actor import Actor, SystemActor
from endeavour.access.scope import school_scope
from endeavour.audit.record import record
from endeavour.cycle.models import Round
from endeavour.cycle.review_events import TeachersNudged
from endeavour.cycle.telling_teachers import tell_teacher
from endeavour.cycle.working_with import waited_for
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.schools.facts import calendar_of

# Staff get their mail at half past seven, and none from seven in the evening.
MORNING, EVENING = time(7, 30), time(19)
ONE_DAY = timedelta(days=1)


def remind(round: Round, *, by: Actor) -> int | None:  # noqa: A002  the SENCO's word
    """Those who have not answered, once a day at most. How many people that was; None where nobody is waited for."""
    now, today = clock.now(), clock.today()
    waiting = waited_for(on=today).select_for_update(of=("self",)).filter(round=round)
    reminded: dict[int, bool] = {}
    for teacher, at in waiting.order_by("pk").values_list("teacher_id", "nudged_at"):
        was_today = bool(at and clock.day_of(at) == today)
        reminded[teacher] = reminded.get(teacher, False) or was_today
    people = sorted(teacher for teacher, was_today in reminded.items() if not was_today)
    if not people:
        return 0 if reminded else None
    waiting.filter(teacher__in=people).update(nudged_at=now)
    for teacher in people:
        tell_teacher.defer(
            school_id=by.school_id, person_id=teacher, round_code=round.code, again=f"{today:%Y%m%d}"
        )
    record(TeachersNudged(round=round.code, people=len(people)), by=by)
    return len(people)


def is_by_day() -> bool:
    return MORNING <= clock.now().astimezone(clock.LONDON).time() < EVENING


def schools_that_wait(schools: Sequence[int]) -> Iterable[int]:
    """Ids, of the schools in scope, of those that wait for a teacher who wasn't reminded today."""
    midnight = datetime.combine(clock.today(), time.min, clock.LONDON)
    not_today = Q(nudged_at__isnull=True) | Q(nudged_at__lt=midnight)
    waiting = waited_for(on=clock.today()).filter(not_today, round__due_on__gt=clock.today())
    return waiting.order_by("school_id").values_list("school_id", flat=True).distinct()


def remind_of_rounds(school_id: int) -> None:
    """Of one school, by day. Asked again the same day it reminds nobody twice.

    Each round is a transaction: a teacher who answers in the next one isn't waited for by whoever has the history.
    """
    with school_scope(school_id):
        due = _rounds_of_the_day(school_id, clock.today())
    for row in due:
        with school_scope(school_id):
            remind(row, by=SystemActor(school_id))


def _rounds_of_the_day(school_id: int, today: date) -> list[Round]:
    calendar = calendar_of(school_id)
    return [
        row
        for row in Round.objects.filter(due_on__gt=today).order_by("pk")
        if today in reminder_days(clock.day_of(row.started_at), row.due_on, calendar)
    ]


def reminder_days(asked_on: date, due_on: date, calendar: SchoolCalendar) -> tuple[date, ...]:
    """The last school day up to the middle, and the last one before the answers are due: never the day of the asking.

    Where no terms are recorded there is none: a school may be shut.
    """
    return tuple(dict.fromkeys(_last_days(asked_on + ONE_DAY, due_on, calendar)))


def _last_days(first: date, due_on: date, calendar: SchoolCalendar) -> Iterator[date]:
    middle = first - ONE_DAY + (due_on - first + ONE_DAY) // 2
    for last in (middle, due_on - ONE_DAY):
        day = calendar.last_school_day_of(Days(first, last)) if first <= last else None
        if day is not None:
            yield day
