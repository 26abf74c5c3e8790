"""What `./test` does: style, types, layers and templates beside the tests, so that no core waits; then a summary."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from endeavour.config.places import PROJECT, VENV_PYTHON
from endeavour.config.setup.arguments import NIGHTS, Checking, for_test, night_suites
from endeavour.config.setup.boot import in_our_python
from endeavour.config.setup.refusal import refuse

TOOLS = {
    "ruff check": ["ruff", "check", ".", "--extend-exclude=.boot"],
    "ruff format": ["ruff", "format", "--check", ".", "--extend-exclude=.boot"],
    "lint-imports": ["lint-imports"],
    # H015 is about line breaks, H030 and H031 are about being found by search engines.
    "djlint": ["djlint", "endeavour", "--lint", "--quiet", "--profile=django", "--ignore=H015,H030,H031"],
    "mypy": ["mypy", "."],
}
CLOSING_LINE = re.compile(r"(\d+ (passed|failed|errors?|skipped|deselected)|no tests ran).* in [\d.]+s")


@dataclass(frozen=True)
class Outcome:
    name: str
    code: int
    seconds: float
    said: str = ""

    @property
    def line(self) -> str:
        return f"  {self.name:<14}{'ok' if self.code == 0 else 'FAILED':<8}{self.seconds:6.1f} s"


def main() -> None:
    arguments = for_test(sys.argv[1:])
    suite = _night_suite(arguments)
    in_our_python(for_tests=True)

    # Only now are these there to be imported.
    from endeavour.config.setup.chromium import ensure_chromium
    from endeavour.config.setup.front import ensure_front

    ensure_front()
    ensure_chromium()
    with ThreadPoolExecutor(max_workers=1) as beside:
        checks = [] if suite else [beside.submit(_check, name) for name in TOOLS]
        tests, closing_line = _pytest([*suite, *arguments.pytest])
        outcomes = [check.result() for check in checks]
    _say_what_failed(outcomes)
    outcomes.append(tests)
    _say("\n".join(["", *(outcome.line for outcome in outcomes), closing_line]))
    sys.exit(next((outcome.code for outcome in outcomes if outcome.code), 0))


def _night_suite(arguments: Checking) -> list[str]:
    """Run whole. With the pages go the stories by keys, on a narrow phone and in the dark."""
    if not arguments.night:
        return []
    found = [path for path in NIGHTS.glob("*") if path.stem.removeprefix("test_") == arguments.night]
    if not found:
        names = ", ".join(night_suites()) or "none yet"
        refuse(f"There is no night suite '{arguments.night}'. There are: {names}.", 2)
    stories = [NIGHTS.parent / "journeys"] if arguments.night == "pages" else []
    return ["-m", "night", *map(str, [*found, *stories])]


def _say_what_failed(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.code:
            _say(f"--- {outcome.name} ---\n{outcome.said}")


def _check(name: str) -> Outcome:
    started = time.monotonic()
    program, *rest = TOOLS[name]
    done = subprocess.run(
        [str(VENV_PYTHON.with_name(program)), *rest],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(name, done.returncode, time.monotonic() - started, done.stdout)


def _pytest(arguments: list[str]) -> tuple[Outcome, str]:
    """Shown as it goes; its closing line is kept, to stand at the very end."""
    started = time.monotonic()
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [sys.executable, "-m", "pytest", *_defaults(arguments), *colour, *arguments]
    closing_line = ""
    with subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        for line in run.stdout or []:
            sys.stdout.write(line)
            sys.stdout.flush()
            closing_line = line.strip() if CLOSING_LINE.search(line) else closing_line
    return Outcome("pytest", run.returncode, time.monotonic() - started), closing_line


def _defaults(arguments: list[str]) -> list[str]:
    """Both cores, and no night suites, unless somebody asked for something else. Who is done takes from the other."""
    chosen = any(given.startswith(("-n", "--pdb", "-x")) for given in arguments)
    cores = [] if chosen else ["-n", "2", "--dist", "worksteal"]
    return [*cores, *([] if "-m" in arguments else ["-m", "not night"])]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
