import asyncio
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from endeavour.config.walls import refuse_weak_walls


class Command(BaseCommand):
    help = "Do the work that was put in the queue: send what is due, make documents, keep things up to date."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--concurrency", type=int, default=2, help="how many jobs at once (2)")
        parser.add_argument("--once", action="store_true", help="do what waits now, then end")

    def handle(self, *args: object, **options: object) -> None:
        refuse_weak_walls()
        connections.close_all()
        asyncio.run(_work(concurrency=int(str(options["concurrency"])), once=bool(options["once"])))


async def _work(*, concurrency: int, once: bool) -> None:
    assert isinstance(app.connector, DjangoConnector)  # noqa: S101 - Procrastinate's own, as installed
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        async with working.open_async():
            # A job that is stopped after ten seconds is taken up again by `take_up_stalled_jobs`.
            await working.run_worker_async(
                concurrency=concurrency, wait=not once, shutdown_graceful_timeout=10, delete_jobs="successful"
            )
