"""A step of set-up: done once, and again only when what it is made from has changed."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from endeavour.config.places import BUILD, PROJECT
from endeavour.config.setup.refusal import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOG = BUILD / "setup.log"


@dataclass(frozen=True)
class Step:
    """`inputs` are patterns of files in the project; `output` must be there for the step to count as done."""

    name: str
    sentence: str
    inputs: list[str]
    output: Path
    commands: list[list[str]]
    # What else the outcome depends on, such as the version of Python.
    also: str = ""
    environment: dict[str, str] = field(default_factory=dict)

    def ensure(self) -> None:
        state = self._state()
        stamp = BUILD / "stamps" / self.name
        if self.output.exists() and stamp.exists() and stamp.read_text() == state:
            return
        started = time.monotonic()
        for command in self.commands:
            self._carry_out(command)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(state)
        sys.stdout.write(f"{self.sentence}: {time.monotonic() - started:.1f} s\n")
        sys.stdout.flush()

    def _state(self) -> str:
        state = hashlib.sha256(repr((self.commands, self.also)).encode())
        for path in _files(self.inputs):
            state.update(os.fsencode(path.relative_to(PROJECT)) + b"\0" + path.read_bytes())
        return state.hexdigest()

    def _carry_out(self, command: list[str]) -> None:
        BUILD.mkdir(exist_ok=True)
        with LOG.open("ab") as log:
            log.write(f"\n$ {' '.join(command)}\n".encode())
            log.flush()
            done = subprocess.run(
                command,
                cwd=PROJECT,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode != 0:
            refuse(f"{_last_words()}\n{self.sentence}: this failed (above, and in {LOG}).")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two commands started together must not install into the same folders at once."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _files(patterns: list[str]) -> list[Path]:
    found = {path for pattern in patterns for path in PROJECT.glob(pattern)}
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _last_words() -> str:
    return "\n".join(LOG.read_text(errors="replace").splitlines()[-15:])
