"""Where the program and its data are. The standard library only: this runs before anything is installed."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BUILD = PROJECT / "build"
VENV_PYTHON = PROJECT / ".venv" / "bin" / "python"


def data_folder() -> Path:
    """The folder of everything an installation keeps: ENDEAVOUR_DATA, or `data` beside the program."""
    return Path(os.environ.get("ENDEAVOUR_DATA") or PROJECT / "data").expanduser().absolute()


def make_folder(folder: Path) -> None:
    """Closed to others, but root's is passed through by the database's own user on its way to the cluster."""
    for missing in reversed([f for f in [folder, *folder.parents] if not f.exists()]):
        missing.mkdir(exist_ok=True)
        missing.chmod(0o711 if os.geteuid() == 0 else 0o700)
