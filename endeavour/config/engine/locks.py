"""Two locks on a data folder: one while somebody starts or stops, one for as long as somebody uses it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def starting(data_dir: Path) -> Iterator[None]:
    """Only one process at a time starts or stops the cluster; the kernel frees the lock of a killed one."""
    with _opened(data_dir / "engine.lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Use:
    """A sign on the door that somebody is inside. The last one out may stop the cluster."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "engine.users"
        self._lock: int | None = None

    def begin(self) -> None:
        if self._lock is None:
            self._lock = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_SH)

    def end(self) -> bool:
        """Leave, and say whether nobody else is left inside."""
        if self._lock is None:
            return False
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            return False
        finally:
            os.close(self._lock)
            self._lock = None


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield lock
    finally:
        os.close(lock)
