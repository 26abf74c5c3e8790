"""The worker's part. A job may run twice."""

from procrastinate.contrib.django import app

from endeavour import clock
from endeavour.access.scope import school_scope
from endeavour.schools.directory import every_school_id


@app.periodic(cron="17 3 * * *")
@app.task(name="forget_old_imports", queue="imports", queueing_lock="forget_old_imports")
def forget_old_imports(timestamp: int) -> None:
    """Every night, school by school."""
    from endeavour.transfers.forgetting import forget_the_old

    for school_id in every_school_id():
        with school_scope(school_id):
            forget_the_old(clock.now())
