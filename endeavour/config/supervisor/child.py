"""A program that is kept going: whenever it ends, with whatever code, it is started again."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

SHORTEST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
# After this long it counts as well, and the next end is forgiven at once.
WELL_AFTER = 60.0
ROOM_FOR_LOG = 10_000_000
# Linux: the kernel sends this signal when the parent dies, however it dies.
PR_SET_PDEATHSIG = 1


class Child:
    """`keep_going` is called again and again; it starts what isn't running and is due."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str], log: Path) -> None:
        self.name = name
        self.log = log
        self.ends = 0
        self._command = command
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        self._due = 0.0

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def keep_going(self) -> None:
        if self.running:
            return
        now = time.monotonic()
        if self._process is not None:
            self._clear(self._process)
            self._count_end(now)
        if now >= self._due:
            self._start(now)

    def ask_to_stop(self) -> None:
        if self._process is not None and self.running:
            self._process.terminate()

    def stop(self, *, patience: float) -> None:
        """Wait for it to finish what it is at, and end it and all it started when that takes too long."""
        if self._process is None:
            return
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._clear(self._process)
        self._process = None

    def _clear(self, process: subprocess.Popen[bytes]) -> None:
        """What it started itself and left behind, such as a web server's workers, would hold the port."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def _count_end(self, now: float) -> None:
        lasted = now - self._started
        self.ends = 1 if lasted > WELL_AFTER else self.ends + 1
        self._due = now + min(SHORTEST_PAUSE * 2 ** (self.ends - 1), LONGEST_PAUSE)
        self._process = None

    def _start(self, now: float) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > ROOM_FOR_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                env={**os.environ, **self._environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for the supervisor, which stops its children in order.
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - the supervisor has one thread
            )
        self._started = now


def _end_with_parent() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "prctl"):
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
