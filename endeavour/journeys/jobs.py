"""The worker's part: forgetting what was typed and never sent."""

from procrastinate.contrib.django import app

from endeavour.access.scope import school_scope
from endeavour.journeys.drafts import forget_what_ran_out
from endeavour.schools.directory import every_school_id


@app.periodic(cron="*/10 * * * *")
@app.task(name="forget_drafts", queue="drafts", queueing_lock="forget_drafts")
def forget_drafts(timestamp: int) -> None:
    """Every ten minutes: what was parked lives an hour, what was kept for later thirty days."""
    for school_id in every_school_id():
        with school_scope(school_id):
            forget_what_ran_out()
