"""The worker's part. Each may run twice."""

from django.db import transaction
from procrastinate.contrib.django import app

from endeavour.access.jobs import STAFF_CHANGED
from endeavour.access.scope import school_scope, schools_where
from endeavour.cycle.telling_teachers import tell_teacher
from endeavour.schools.directory import every_school_id

__all__ = [
    "close_what_is_over",
    "give_lines_to_every_newcomer",
    "give_lines_to_the_newcomers_of",
    "remind_teachers",
    "tell_teacher",
]


@app.periodic(cron="7 0 * * *")
@app.task(name="close_what_is_over", queue="audit", queueing_lock="close_what_is_over")
def close_what_is_over(timestamp: int) -> None:
    """Each night: cycles of pupils whose last day here, or whose last day of support, was said ahead and has come."""
    from endeavour.cycle.closing import close_cycles_that_are_over

    for school_id in every_school_id():
        with school_scope(school_id), transaction.atomic():
            close_cycles_that_are_over(school_id)


@app.periodic(cron="*/10 * * * *")
@app.task(name="remind_teachers", queue="messages", queueing_lock="remind_teachers")
def remind_teachers(timestamp: int) -> None:
    """Often, since a school's morning may be set by its own clock: on most turns there is nothing to do."""
    from endeavour.cycle.reminding import is_by_day, remind_of_rounds, schools_that_wait

    if is_by_day():
        for school_id in schools_where(schools_that_wait):
            remind_of_rounds(school_id)


@app.task(name=STAFF_CHANGED, queue="audit")
def give_lines_to_the_newcomers_of(school_id: int) -> None:
    """Soon after somebody was put in a class, or given a group or a pupil of one: lower rooms say so in the queue."""
    from endeavour.cycle.sharing.newcomers import give_lines_to_newcomers

    with school_scope(school_id):
        give_lines_to_newcomers(school_id)


@app.periodic(cron="27 0 * * *")
@app.task(name="give_lines_to_newcomers", queue="audit", queueing_lock="give_lines_to_newcomers")
def give_lines_to_every_newcomer(timestamp: int) -> None:
    """Each night: what was said ahead of this day holds now."""
    for school_id in every_school_id():
        give_lines_to_the_newcomers_of(school_id)
