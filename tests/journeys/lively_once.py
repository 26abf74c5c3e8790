"""The lively demo and the pages that are found in it, once a test run; each test looks at them in a copy of its own."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Any
from urllib.parse import urlsplit

from django.test import Client

from endeavour.config.testing import database_of_the_run
from endeavour.demo.cast import DEMO_STARTS
from tests.cast.demo import MadeDemo, going_on_in
from tests.journeys.crawl import crawl
from tests.journeys.lively import kept_work, liven, new_link, signed_in, starting_addresses

HERE: dict[str, Any] = {"headers": {"Host": "localhost"}, "REMOTE_ADDR": "127.0.0.1"}
PUBLIC = ["/", "/demo/mail"]
# Miss Shah, who is asked about six pupils.
TEACHER = "teacher-rowan"


@dataclass(frozen=True)
class Lively:
    """By whom the pages are read, and each page's address by its route. `letter` is a link that nobody has opened."""

    demo: MadeDemo
    letter: str
    of_staff: dict[str, str]
    of_teachers: dict[str, str]
    of_everybody: dict[str, str]


def make_lively(demo: MadeDemo, folder: Path) -> Lively:
    made = MadeDemo(database_of_the_run("_lively", like=demo.database), copytree(demo.data, folder / "data"))
    with going_on_in(made, DEMO_STARTS):
        letter = urlsplit(liven()).path
        senco = signed_in("senco")
        starts = [*starting_addresses(), new_link(senco, TEACHER), kept_work(senco)]
        return Lively(
            made,
            letter,
            of_staff=crawl(senco, starts),
            of_teachers=crawl(signed_in(TEACHER), ["/"]),
            of_everybody=crawl(Client(**HERE), PUBLIC),
        )
