"""The `endeavour` command: words for what an operator does, each handed to the command that does it."""

import contextlib
import difflib
import os
import sys
from collections.abc import Iterator

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line, get_commands

from endeavour.config.database import engine, uses_embedded_engine
from endeavour.config.engine import EngineError

# The word, the command behind it, and what it is for.
WORDS = {
    "school": ("school", "add a school and its SENCO: school add --dfe 823/5678 --name … --senco-email …"),
    "import": ("import_file", "bring in a CTF or a class list: import FILE --school 823/5678 [--dry-run]"),
    "demo": ("demo", 'make the demo school, or move its clock: demo move "2026-12-08 15:30"'),
    "migrate": ("migrate", "bring the tables up to date"),
    "check-walls": ("check_walls", "say whether schools are kept apart and nothing saved can be lost"),
    "worker": ("worker", "do the queued work; ./run starts one"),
}
# What the people who build Endeavour need besides.
DEVELOPERS = ["check", "collectstatic", "dbshell", "makemigrations", "shell", "showmigrations", "sqlmigrate"]
WITHOUT_DATABASE = {"check", "collectstatic", "help"}


def main(argv: list[str] = sys.argv) -> None:
    """Ends the process: 0 done, 1 refused, 2 not understood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "endeavour.config.settings")
    word, rest = (argv[1], argv[2:]) if len(argv) > 1 else ("--help", [])
    if word in {"--help", "-h", "help"}:
        sys.stdout.write(_help())
        return
    try:
        django.setup()
        _follow_the_demos_clock()
        with _database_for(word):
            execute_from_command_line([argv[0], _command_behind(word), *rest])
    except (EngineError, ImproperlyConfigured) as refusal:
        sys.exit(f"{refusal}")


def _follow_the_demos_clock() -> None:
    from endeavour.demo import moved_clock  # only now are its models there

    moved_clock.follow()


def _command_behind(word: str) -> str:
    command = WORDS[word][0] if word in WORDS else word
    if word not in WORDS and word not in DEVELOPERS:
        _not_understood(f"There is no command '{word}'.{_meant(word)}")
    if command not in get_commands():
        _not_understood(f"The command '{word}' is not part of this installation.")
    return command


def _not_understood(sentence: str) -> None:
    sys.stderr.write(f"{sentence} `endeavour --help` lists them all.\n")
    sys.exit(2)


def _meant(word: str) -> str:
    near = difflib.get_close_matches(word, [*WORDS, *DEVELOPERS], n=1)
    return f" Did you mean '{near[0]}'?" if near else ""


@contextlib.contextmanager
def _database_for(word: str) -> Iterator[None]:
    """The embedded database: started for this command if nobody has, stopped by the last who uses it."""
    if word in WITHOUT_DATABASE or not uses_embedded_engine():
        yield
        return
    # What is written into the data folder is nobody else's to read.
    os.umask(0o077)
    with engine():
        yield


def _help() -> str:
    lines = [f"  {word:<13}{purpose}" for word, (_, purpose) in WORDS.items()]
    return "\n".join(
        [
            "Use: endeavour COMMAND [options]; endeavour COMMAND --help says more.",
            "",
            *lines,
            "",
            f"For developers: {', '.join(DEVELOPERS)}.",
            "The database is the embedded one in the data folder (ENDEAVOUR_DATA), or DATABASE_URL.",
            "",
        ]
    )
