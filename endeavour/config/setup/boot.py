"""From the machine's Python to our own: fetch uv, let it install the locked packages, start again there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from endeavour.config.places import PROJECT, VENV_PYTHON
from endeavour.config.setup.refusal import refuse
from endeavour.config.setup.steps import Step, one_at_a_time

OLDEST_PYTHON = (3, 11)
BOOT = PROJECT / ".boot"
# Newer ones read the same lock file; older ones may not.
UV = "uv>=0.13.9,<1"


def in_our_python(*, for_tests: bool) -> None:
    """Return only in the project's own Python, with every package in place; set up and start again if not."""
    if sys.version_info < OLDEST_PYTHON:
        refuse(f"Endeavour needs Python 3.11 or later; {sys.executable} is {sys.version.split()[0]}.")
    with one_at_a_time():
        _uv().ensure()
        _packages(for_tests=for_tests).ensure()
    if Path(sys.prefix).resolve() != VENV_PYTHON.parents[1].resolve():
        # The full path, because a virtual environment is found by the path of its Python.
        again = [str(VENV_PYTHON), str(Path(sys.argv[0]).absolute()), *sys.argv[1:]]
        os.execv(VENV_PYTHON, again)  # noqa: S606 - our own Python, no shell wanted


def _uv() -> Step:
    _must_have_pip()
    return Step(
        name="uv",
        sentence="Fetched uv, which installs Python packages",
        inputs=[],
        output=BOOT / "bin" / "uv",
        commands=[
            [_machine_python(), "-m", "pip", "install", "--quiet", "--upgrade", "--target", str(BOOT), UV]
        ],
    )


def _packages(*, for_tests: bool) -> Step:
    """Those for tests are added beside the others, so that ./run and ./test don't undo each other's work."""
    group = ["--group", "dev"] if for_tests else ["--no-dev", "--inexact"]
    python = ["--python", _machine_python()]
    return Step(
        name="packages-for-tests" if for_tests else "packages",
        sentence="Installed the Python packages",
        inputs=["pyproject.toml", "uv.lock"],
        output=VENV_PYTHON,
        commands=[[str(BOOT / "bin" / "uv"), "sync", "--frozen", *python, *group]],
        also=sys.version,
        environment={"UV_PYTHON_DOWNLOADS": "never", "UV_PROJECT_ENVIRONMENT": str(VENV_PYTHON.parents[1])},
    )


def _machine_python() -> str:
    """The Python that ours was made from; the same before and after starting again."""
    return os.path.realpath(getattr(sys, "_base_executable", sys.executable))


def _must_have_pip() -> None:
    if (BOOT / "bin" / "uv").exists():
        return
    found = subprocess.run([_machine_python(), "-m", "pip", "--version"], capture_output=True, check=False)
    if found.returncode != 0:
        refuse("Python's pip is missing. On Debian: apt-get install python3-pip")
