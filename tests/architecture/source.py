"""The program's own files, parsed once for all the tests that read them."""

import ast
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "endeavour"


@dataclass(frozen=True)
class Source:
    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def room(self) -> str:
        return self.path.relative_to(PACKAGE).parts[0]

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    @property
    def is_test(self) -> bool:
        return "tests" in self.path.parts


@cache
def sources() -> tuple[Source, ...]:
    """Every module of the program and its tests; migrations are Django's to write."""
    paths = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    kept = sorted(p for p in paths if "migrations" not in p.parts)
    return tuple(Source(p, text := p.read_text(), ast.parse(text)) for p in kept)


def program() -> tuple[Source, ...]:
    return tuple(s for s in sources() if not s.is_test)


def templates() -> tuple[Path, ...]:
    return tuple(sorted(p for p in PACKAGE.rglob("templates/**/*") if p.is_file() and "tests" not in p.parts))


@cache
def storeys() -> dict[str, int]:
    """Each room's height, from the one list that the import linter holds."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(c["layers"] for c in tool["contracts"] if c["type"] == "layers")
    return {
        room.strip(" ()"): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.split("|")
    }
