"""What a killed worker left half done is taken up again."""

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app

from endeavour.config.jobs import retry_stalled, take_up_stalled_jobs

pytestmark = pytest.mark.django_db(transaction=True)


def half_done_job(*, silent_for: float) -> int:
    """A job whose worker has not been heard of for so many seconds."""
    job = take_up_stalled_jobs.configure().defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s)) RETURNING id",
            [silent_for],
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s",
            [cursor.fetchone()[0], job],
        )
    return int(job)


def state_of(job: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text FROM procrastinate_jobs WHERE id = %s", [job])
        return str(cursor.fetchone()[0])


def test_the_job_of_a_silent_worker_waits_again() -> None:
    job = half_done_job(silent_for=31)
    assert async_to_sync(retry_stalled)(silent_for=30) == 1
    assert state_of(job) == "todo"


def test_the_job_of_a_living_worker_is_left_alone() -> None:
    job = half_done_job(silent_for=5)
    assert async_to_sync(retry_stalled)(silent_for=30) == 0
    assert state_of(job) == "doing"


def test_it_is_looked_for_every_minute() -> None:
    periodic = app.periodic_registry.periodic_tasks
    assert [task.cron for task in periodic.values() if task.task.name == take_up_stalled_jobs.name] == [
        "* * * * *"
    ]
