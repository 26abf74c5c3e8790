"""The worker's part. Each may run twice: the email of one press of a button has one code, and counts once."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from endeavour.access.scope import school_scope
from endeavour.messages.post.port import CannotNowError
from endeavour.schools.directory import every_school_id

LATER = RetryStrategy(max_attempts=20, exponential_wait=4, retry_exceptions=[CannotNowError])


@app.task(name="tell_teacher", queue="messages", retry=LATER)
def tell_teacher(school_id: int, person_id: int, round_code: str, again: str = "") -> None:
    """What a teacher is asked, by email."""
    from endeavour.cycle.telling_teachers import tell

    tell(school_id, person_id, round_code, again=again)


@app.periodic(cron="7 0 * * *")
@app.task(name="close_what_is_over", queue="audit", queueing_lock="close_what_is_over")
def close_what_is_over(timestamp: int) -> None:
    """Each night: cycles of pupils whose last day here, or whose last day of support, was said ahead and has come."""
    from endeavour.cycle.over import close_cycles_that_are_over

    for school_id in every_school_id():
        with school_scope(school_id):
            close_cycles_that_are_over(school_id)
