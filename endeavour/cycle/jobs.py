"""The worker's part. Each may run twice: the email of one press of a button has one code, and counts once."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from endeavour.messages.post.port import CannotNowError

LATER = RetryStrategy(max_attempts=20, exponential_wait=4, retry_exceptions=[CannotNowError])


@app.task(name="tell_teacher", queue="messages", retry=LATER)
def tell_teacher(school_id: int, person_id: int, round_code: str, again: str = "") -> None:
    """What a teacher is asked, by email."""
    from endeavour.cycle.telling_teachers import tell

    tell(school_id, person_id, round_code, again=again)
