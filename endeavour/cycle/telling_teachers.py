"""The email to a teacher who is asked about pupils: how many, how long it takes, one link. No name of a child."""

import structlog
from django.conf import settings
from django.urls import reverse
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from endeavour import clock
from endeavour.access.scope import school_scope
from endeavour.accounts.people import people_with
from endeavour.cycle.queries.asked import minutes_for
from endeavour.cycle.working_with import waited_for
from endeavour.design.dates import long_day
from endeavour.design.numbers import counted
from endeavour.messages.post.office import post
from endeavour.messages.post.port import CannotNowError, Envelope, RefusedError
from endeavour.schools.directory import school_with_id

log = structlog.get_logger(__name__)
LATER = RetryStrategy(max_attempts=20, exponential_wait=4, retry_exceptions=[CannotNowError])


@app.task(name="tell_teacher", queue="messages", retry=LATER)
def tell_teacher(school_id: int, person_id: int, round_code: str, again: str = "") -> None:
    """By the worker, and maybe twice: the email of one press of a button has one code, and counts once."""
    tell(school_id, person_id, round_code, again=again)


def tell(school_id: int, person_id: int, round_code: str, *, again: str = "") -> None:
    """Nothing goes to somebody who has answered it all by now, or can't any more. `again`: the day of a reminder.

    Raises `CannotNowError` where the way out is shut: the job is tried again.
    """
    envelope = _written(school_id, person_id, round_code, again)
    way_out = post()
    if envelope is None or way_out is None:
        return
    try:
        way_out.take(envelope)
    except RefusedError as refusal:
        log.warning("teacher_not_told", school=school_id, person=person_id, why=str(refusal))


def _written(school_id: int, person_id: int, round_code: str, again: str) -> Envelope | None:
    with school_scope(school_id):
        waiting = waited_for(on=clock.today()).filter(round__code=round_code, teacher=person_id)
        due = list(waiting.values_list("round__due_on", flat=True))
    school, person = school_with_id(school_id), people_with([person_id]).get(person_id)
    if not due or school is None or person is None or not person.is_active:
        return None
    pupils, minutes = counted(len(due), "pupil"), counted(minutes_for(len(due)), "minute")
    link = settings.PUBLIC_ADDRESS + reverse("classroom:reviews", args=[school.slug])
    return Envelope(
        code="-".join(filter(None, (round_code, str(person_id), again))),
        sender=settings.MAIL_FROM,
        to=person.email,
        subject=f"{'Still waiting: ' if again else ''}{pupils}, about {minutes}",
        text=_TEXT.format(
            name=person.formal_name, pupils=pupils, minutes=minutes, day=long_day(due[0]), link=link
        ),
    )


_TEXT = """{name}, how is it going in your lessons?

You are asked about {pupils} by {day}. It takes about {minutes}. Nothing has to be typed.

Start: {link}

You can stop after any pupil; what you saved is kept.
"""
