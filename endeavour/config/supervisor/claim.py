"""One supervisor for a data folder. A second finds the first one's address here. Standard library only."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from endeavour.config.places import make_folder
from endeavour.config.setup.refusal import refuse


class Claim:
    """Held as long as the supervisor lives; the kernel frees it however that ends."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "run.lock"
        self._lock = -1

    def taken_by(self) -> str:
        """The address of the supervisor that holds it, or nothing when it is free."""
        if not self.take(""):
            return self._path.read_text() or "(starting)"
        self.release()
        return ""

    def take(self, address: str) -> bool:
        try:
            make_folder(self._path.parent)
            lock = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            refuse(f"The data folder {self._path.parent} can't be written: {problem.strerror}.")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return False
        self._lock = lock
        self._path.write_text(address)
        return True

    def release(self) -> None:
        os.close(self._lock)
