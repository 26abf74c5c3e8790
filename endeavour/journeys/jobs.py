"""The worker's part: forgetting what was typed and never sent."""

from procrastinate.contrib.django import app

from endeavour.access.scope import school_scope, schools_where
from endeavour.journeys.drafts import forget_what_ran_out, schools_with_what_ran_out


@app.periodic(cron="*/10 * * * *")
@app.task(name="forget_drafts", queue="drafts", queueing_lock="forget_drafts")
def forget_drafts(timestamp: int) -> None:
    """Every ten minutes: what was parked lives an hour, what was kept for later thirty days."""
    for school_id in schools_where(schools_with_what_ran_out):
        with school_scope(school_id):
            forget_what_ran_out()
