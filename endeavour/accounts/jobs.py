"""Once a night: forget what has run out."""

from procrastinate.contrib.django import app


@app.periodic(cron="20 3 * * *")
@app.task(name="forget_what_ran_out", queueing_lock="forget_what_ran_out")
def forget_what_ran_out(timestamp: int) -> None:
    """Sessions and links that can't be used any more; the cache drops its own when it fills up."""
    from endeavour.accounts.forgetting import forget_old_links, forget_old_sessions

    forget_old_sessions()
    forget_old_links()
