"""What a killed worker left half done is taken up again."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django import app
from procrastinate.periodic import PeriodicDeferrer

from endeavour.config.jobs import retry_stalled, take_up_stalled_jobs
from endeavour.schools.models import School
from tests.cast.people import make_school

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


def _by_name(*, often: bool) -> dict[str, Callable[..., Any]]:
    """What comes of itself: within each hour, or at an hour of the day."""
    every = app.periodic_registry.periodic_tasks.values()
    return {
        one.task.name: one.task.func
        for one in every
        if (one.cron.split()[1] == "*") == often and one.task.name != take_up_stalled_jobs.name
    }


def _statements(job: Callable[..., Any]) -> int:
    with CaptureQueriesContext(connection) as asked:
        job(timestamp=0)
    return len(asked)


def test_what_comes_often_asks_all_schools_at_once(monday: None, oakfield: School) -> None:
    """At 24,000 schools, a look at each is hundreds of statements a second for nothing."""
    often = _by_name(often=True)
    assert {"seal_openings", "forget_drafts", "remind_teachers", "send_due_messages"} <= set(often)
    before = {name: _statements(job) for name, job in often.items()}
    for number in range(3):
        make_school(f"more-{number}", f"More {number}", f"82{number}/9999")
    assert {name: _statements(job) for name, job in often.items()} == before
    assert max(before.values()) <= 6


@pytest.mark.parametrize("hour", [4, 12, 23])
def test_a_night_on_which_no_worker_ran_is_caught_up(hour: int) -> None:
    """However late in the day one starts, each job of the night is put in the queue, once."""
    deferrer = PeriodicDeferrer(registry=app.periodic_registry, **app.periodic_defaults)
    started = datetime(2026, 11, 26, hour, 30, tzinfo=UTC).timestamp()
    due = [task.task.name for task, _ in deferrer.get_previous_tasks(at=started)]
    nights = set(_by_name(often=False))
    assert {"give_lines_to_newcomers", "close_what_is_over"} <= nights
    assert sorted(due) == sorted(one.task.name for one in app.periodic_registry.periodic_tasks.values())
