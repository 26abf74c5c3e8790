"""Seals kept outside the database, a file a school: whoever rewrites the one hasn't rewritten the other."""

from pathlib import Path

from django.conf import settings


def keep_outside(school_id: int, number: int, seal: str) -> None:
    """Add a line. A short append is written whole, so several processes may do it."""
    path = _path(school_id)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("a", encoding="ascii") as file:
        file.write(f"{number} {seal}\n")


def outside_seals(school_id: int) -> dict[int, str]:
    """By number; empty where nothing has been kept, a half-written last line left out."""
    path = _path(school_id)
    lines = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    pairs = (line.split(" ") for line in lines)
    return {int(pair[0]): pair[1] for pair in pairs if len(pair) == 2 and len(pair[1]) == 64}


def _path(school_id: int) -> Path:
    return Path(settings.DATA) / "seals" / f"{school_id}.seals"
