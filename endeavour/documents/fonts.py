"""The fonts that PDFs embed: static files made from the variable ones that npm brings.

Typst needs a file for each weight, and picks one file for each family name, so every subset
(Latin, Greek, Cyrillic…) becomes a family of its own; the letter names them in order.
"""

import fcntl
import hashlib
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[2]
NODE_MODULES = ROOT / "node_modules"
FONTS = ROOT / "build" / "fonts"
LIMIT = 15 * 1024 * 1024
RECIPE = "2"
NAMES_WE_SET = {
    1: "{family}",
    2: "Regular",
    4: "{family} {weight}",
    6: "{file}",
    16: "{family}",
    17: "{weight}",
}


class FontsMissingError(RuntimeError):
    """The build step has not been run, or npm's packages are not there."""


@dataclass(frozen=True)
class Face:
    """One subset of one npm package, at the weights that our letters use."""

    family: str
    package: str
    subset: str
    weights: tuple[int, ...] = (400, 600)

    def source(self, node_modules: Path) -> Path:
        return (
            node_modules
            / "@fontsource-variable"
            / self.package
            / "files"
            / f"{self.subset}-wght-normal.woff2"
        )

    def file(self, weight: int) -> str:
        return f"{self.subset}-{weight}.ttf"


def _atkinson(family: str, subset: str) -> Face:
    name = "atkinson-hyperlegible-next"
    return Face(family, name, f"{name}-{subset}", (400, 600, 750))


def _noto(script: str) -> Face:
    name = f"noto-sans-{script}"
    return Face(f"Noto Sans {script.title()}", name, f"{name}-{script}")


def _noto_sans(subset: str) -> Face:
    return Face(f"Noto Sans {subset.title()}", "noto-sans", f"noto-sans-{subset}")


# In the order in which a letter looks for a character.
FACES = (
    _atkinson("Atkinson Hyperlegible Next", "latin"),
    _atkinson("Atkinson Hyperlegible Next Extended", "latin-ext"),
    *(
        _noto_sans(s)
        for s in ("latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext")
    ),
    *(
        _noto(s)
        for s in ("arabic", "hebrew", "bengali", "gurmukhi", "gujarati", "devanagari", "tamil", "ethiopic")
    ),
)
FAMILIES = tuple(face.family for face in FACES)


def make_fonts(node_modules: Path = NODE_MODULES, into: Path = FONTS) -> bool:
    """Make the static fonts; False when those that are there are already right."""
    mark = _mark(node_modules)
    into.parent.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(into), tempfile.TemporaryDirectory(dir=into.parent) as name:
        if _is_current(into, mark):
            return False
        work = Path(name) / "fonts"
        _make_all(node_modules, work)
        (work / "made.json").write_text(json.dumps({"mark": mark, "sizes": _sizes(work)}))
        shutil.rmtree(into, ignore_errors=True)
        os.replace(work, into)
    characters.cache_clear()
    return True


def require_fonts(folder: Path = FONTS) -> Path:
    if not (folder / "made.json").exists():
        raise FontsMissingError(
            "The fonts for PDFs have not been made. Run: python -m endeavour.documents.fonts"
        )
    return folder


@cache
def characters(folder: Path = FONTS) -> frozenset[int]:
    """Every character that one of our fonts can draw."""
    spans: list[tuple[int, int]] = json.loads((require_fonts(folder) / "characters.json").read_text())
    return frozenset(code for first, last in spans for code in range(first, last + 1))


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Two builds at once would each throw away what the other made."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _mark(node_modules: Path) -> str:
    """A fingerprint of what the fonts are made from, so that a new package or recipe makes them anew."""
    digest = hashlib.sha256(RECIPE.encode())
    for face in FACES:
        source = face.source(node_modules)
        if not source.exists():
            raise FontsMissingError(
                f"The font {source.name} is not in {source.parent}. Run: npm ci --ignore-scripts"
            )
        digest.update(repr(face).encode() + source.read_bytes())
    return digest.hexdigest()


def _is_current(folder: Path, mark: str) -> bool:
    try:
        made = json.loads((folder / "made.json").read_text())
    except (OSError, ValueError):
        return False
    return bool(made == {"mark": mark, "sizes": _sizes(folder)})


def _sizes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in sorted(folder.glob("*.ttf"))}


def _make_all(node_modules: Path, into: Path) -> None:
    (into / "licences").mkdir(parents=True)
    for package in sorted({face.package for face in FACES}):
        licence = node_modules / "@fontsource-variable" / package / "LICENSE"
        shutil.copyfile(licence, into / "licences" / f"{package}.txt")
    jobs = [(face, weight) for face in FACES for weight in face.weights]
    drawn: set[int] = set()
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        sources = [face.source(node_modules) for face, _ in jobs]
        for (face, weight), (data, codes) in zip(
            jobs, pool.map(_static, sources, *zip(*jobs, strict=True)), strict=True
        ):
            (into / face.file(weight)).write_bytes(data)
            drawn |= codes
    (into / "characters.json").write_text(json.dumps(_spans(drawn)))
    if (size := sum(_sizes(into).values())) > LIMIT:
        raise FontsMissingError(f"The fonts take {size:,} bytes; the limit is {LIMIT:,}.")


def _static(source: Path, face: Face, weight: int) -> tuple[bytes, set[int]]:
    font = TTFont(source)
    instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
    _rename(font, face, weight)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), set(font.getBestCmap())


def _rename(font: Any, face: Face, weight: int) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in (*NAMES_WE_SET, 3, 21, 22, 25)]
    for number, pattern in NAMES_WE_SET.items():
        text = pattern.format(family=face.family, weight=weight, file=face.file(weight).removesuffix(".ttf"))
        names.setName(text, number, 3, 1, 0x409)


def _spans(codes: set[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for code in sorted(codes):
        if spans and spans[-1][1] == code - 1:
            spans[-1] = (spans[-1][0], code)
        else:
            spans.append((code, code))
    return spans


def main() -> int:
    try:
        made = make_fonts()
    except FontsMissingError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    size = sum(_sizes(FONTS).values())
    sys.stdout.write(
        f"{'Made' if made else 'Up to date'}: {len(_sizes(FONTS))} fonts, {size / 1048576:.1f} MB\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
