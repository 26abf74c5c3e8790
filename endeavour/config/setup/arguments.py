"""What `./run` and `./test` understand. Read before anything is installed, so that --help always answers."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from endeavour.config.places import PROJECT

NIGHTS = PROJECT / "tests" / "nights"
DEFAULT_PORT = 8000
RUN = """\
Starts Endeavour on this machine: sets up what is missing, starts the database, the pages and the worker,
and prints one address. Ctrl-C stops everything it started.
"""
MORE = """\
the database
  By default Endeavour brings its own PostgreSQL and keeps it in the data folder: `data` beside the program,
  or the folder that ENDEAVOUR_DATA names. To use a PostgreSQL server (17 or later) instead, set
    DATABASE_URL        the address it serves with, as a role that owns nothing:
                        postgresql://endeavour_app:…@host:5432/endeavour
    DATABASE_OWNER_URL  the address for migrations, as the owner of the tables:
                        postgresql://endeavour_owner:…@host:5432/endeavour
  docs/operating/README.md has the SQL that makes both roles.

examples
  ./run                                   the demo school, on port 8000
  ./run --port 8123                       on another port
  ENDEAVOUR_DATA=/srv/oakfield ./run --empty    your own school; then: .venv/bin/endeavour school add --help
"""


@dataclass(frozen=True)
class Running:
    port: int
    empty: bool


@dataclass(frozen=True)
class Checking:
    night: str
    pytest: list[str]


def for_run(argv: list[str]) -> Running:
    parser = argparse.ArgumentParser(
        prog="./run", description=RUN, epilog=MORE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, help="port on this machine (8000)")
    parser.add_argument(
        "--empty", action="store_true", help="an empty installation instead of the demo school"
    )
    given = parser.parse_args(argv)
    return Running(port=given.port, empty=given.empty)


def for_test(argv: list[str]) -> Checking:
    parser = argparse.ArgumentParser(
        prog="./test",
        usage="./test [pytest arguments]   or   ./test night SUITE [pytest arguments]",
        description="Checks the program as the build server does: style, types, layers, templates, tests.",
        epilog="Anything it doesn't know goes to pytest: ./test endeavour/law -k meetings. "
        f"Night suites: {', '.join(night_suites()) or 'none yet'}.",
    )
    _, rest = parser.parse_known_args(argv)
    if rest[:1] != ["night"]:
        return Checking(night="", pytest=rest)
    if len(rest) < 2:
        parser.error("which night suite? For example: ./test night faults")
    return Checking(night=rest[1], pytest=rest[2:])


def night_suites() -> list[str]:
    """A night suite is a file or a folder of that name."""
    found = {path.stem.removeprefix("test_") for path in NIGHTS.glob("[!_.]*") if path.stem != "conftest"}
    return sorted(found)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port; expected a number from 1 to 65535")
    return int(text)
