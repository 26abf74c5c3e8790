"""What takes long to make and is copied by who uses it: made by the first process of a run that asks for it."""

import fcntl
import os
import pickle
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def once_a_run(name: str, make: Callable[[Path], Made], folders: pytest.TempPathFactory) -> Made:
    """Made in a folder of its own; the others wait for it, and read what was written down of it."""
    own = folders.getbasetemp()
    kept = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"made-{name}"
    kept.mkdir(exist_ok=True)
    written = kept / "written"
    with (kept / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if written.exists():
            found: Made = pickle.loads(written.read_bytes())
            return found
        made = _attempted(make, kept)
        written.write_bytes(pickle.dumps(made))
    return made


def _attempted(make: Callable[[Path], Made], kept: Path) -> Made:
    """An attempt that broke off may have left things half made, over which the next one stumbles: it says what stopped
    the first, which may have been in another process."""
    noted = kept / "broke-off"
    try:
        return make(kept)
    except Exception as now:
        if noted.exists():
            now.add_note(f"An earlier attempt had broken off:\n{noted.read_text(encoding='utf-8')}")
        else:
            noted.write_text("".join(traceback.format_exception(now)), encoding="utf-8")
        raise
