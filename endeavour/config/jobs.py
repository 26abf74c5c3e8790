"""Work on the queue itself."""

from procrastinate.contrib.django import app

# A worker reports every ten seconds; one that has been silent for thirty is taken for dead.
SILENT_FOR = 30.0


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="take_up_stalled_jobs", pass_context=False)
async def take_up_stalled_jobs(timestamp: int) -> None:
    """Else a killed worker's job would stay half done for ever. Jobs must bear being done twice."""
    await retry_stalled(silent_for=SILENT_FOR)


async def retry_stalled(*, silent_for: float) -> int:
    """Start again what silent workers left; answers how many jobs."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=silent_for))
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)
