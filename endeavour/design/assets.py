"""Build the static files of the look: `python -m endeavour.design.assets`.

Takes what we use from npm packages, leaves out what belongs to gov.uk alone (its typeface, its crest),
joins our own styles into one sheet, and refuses to finish if a reference to what was left out remains.
"""

import hashlib
import re
import shutil
import sys
from pathlib import Path

ROOM = Path(__file__).resolve().parent
ROOT = ROOM.parents[1]
PACKAGES = ROOT / "node_modules"
BUILT = ROOT / "build" / "static" / "design"
STAMP = ".made-from"

GOVUK = "govuk-frontend/dist/govuk"
ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next"
LEXEND = "@fontsource-variable/lexend"
COPIED = {
    "fonts/atkinson-next-latin.woff2": f"{ATKINSON}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "fonts/atkinson-next-latin-ext.woff2": (
        f"{ATKINSON}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"
    ),
    "fonts/lexend-latin.woff2": f"{LEXEND}/files/lexend-latin-wght-normal.woff2",
    "htmx.js": "htmx.org/dist/htmx.min.js",
    "licences/atkinson-hyperlegible-next.txt": f"{ATKINSON}/LICENSE",
    "licences/lexend.txt": f"{LEXEND}/LICENSE",
    "licences/htmx.txt": "htmx.org/LICENSE",
}
SCRIPTS = {
    "govuk/button.js": f"{GOVUK}/components/button/button.bundle.mjs",
    "govuk/error-summary.js": f"{GOVUK}/components/error-summary/error-summary.bundle.mjs",
}
SHEET = f"{GOVUK}/govuk-frontend.min.css"
# The npm package says MIT without carrying the text.
GOVUK_LICENCE = ROOM / "licences" / "govuk-frontend.txt"

# Work, the register, Today, a pupil's people, settings, and the pages of the cycle.
OF_STAFF = re.compile(r"6[1259]-|7[1-9]-")

# The two margins of a page, in rem, by which the page is narrower than the window.
MARGINS = 4
_FOLD = re.compile(
    r"@media (?:screen and )?\(max-width: (?P<width>\d+)em\) (?P<rules>\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})"
)

# What gov.uk keeps for itself, and what a page of ours may never ask another machine for.
FORBIDDEN = (
    "GDS Transport",
    "Margaret Calvert",
    "crest",
    "/assets/",
    "sourceMappingURL",
    "//fonts.",
    "@import",
)


class AssetError(Exception):
    """A package isn't installed, or has changed its shape."""


def build(*, packages: Path = PACKAGES, built: Path = BUILT) -> bool:
    """Make the files unless they are up to date. Says whether there was anything to do."""
    inputs = _inputs(packages)
    mark = _mark_of(inputs)
    if (built / STAMP).exists() and (built / STAMP).read_text() == mark:
        return False
    fresh = built.with_name(built.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    _write_all(packages, fresh)
    _refuse_leftovers(fresh)
    (fresh / STAMP).write_text(mark)
    shutil.rmtree(built, ignore_errors=True)
    fresh.rename(built)
    return True


def themed(sheet: str) -> str:
    """govuk-frontend's sheet without gov.uk's typeface and crest."""
    sheet = re.sub(r"/\*![^*]*Margaret Calvert.*?\*/", "", sheet, flags=re.DOTALL)
    sheet = re.sub(r"@font-face\{font-family:GDS Transport;[^}]*\}", "", sheet)
    sheet = sheet.replace("GDS Transport,arial,sans-serif", "var(--font)")
    sheet = re.sub(r"@media print\{\.[\w-]+(?:,\.[\w-]+)*\{font-family:sans-serif\}\}", "", sheet)
    sheet = re.sub(r"[^{}]*\{[^{}]*govuk-crest[^{}]*\}", "", sheet)
    return _without_map(sheet)


def joined_styles(*, for_families: bool = False) -> str:
    """In the order of their numbers; families' pages do without what only staff pages use."""
    sheets = sorted((ROOM / "styles").glob("*.css"))
    return "\n".join(
        following_text_size(path.read_text())
        for path in sheets
        if not for_families or not OF_STAFF.match(path.name)
    )


def following_text_size(sheet: str) -> str:
    """Write each fold at a width once more for the width of the page in letters.

    Media queries don't see the text size a reader chose; container queries in rem do. Old browsers skip them.
    """
    return _FOLD.sub(_fold_twice, sheet)


def _fold_twice(fold: re.Match[str]) -> str:
    letters = int(fold["width"]) - MARGINS
    return f"{fold[0]}\n@container page (max-width: {letters}rem) {fold['rules']}"


def _write_all(packages: Path, fresh: Path) -> None:
    for target, source in COPIED.items():
        _put(fresh / target, (packages / source).read_bytes())
    for target, source in SCRIPTS.items():
        _put(fresh / target, _without_map((packages / source).read_text()).encode())
    _put(fresh / "licences" / GOVUK_LICENCE.name, GOVUK_LICENCE.read_bytes())
    _put(fresh / "govuk.css", themed((packages / SHEET).read_text()).encode())
    _put(fresh / "endeavour.css", joined_styles().encode())
    _put(fresh / "family.css", joined_styles(for_families=True).encode())


def _refuse_leftovers(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".css", ".js"):
            continue
        text = path.read_text()
        for word in FORBIDDEN if path.suffix == ".css" else ("sourceMappingURL",):
            if word in text:
                raise AssetError(f"{path.name} still refers to “{word}”; govuk-frontend may have changed.")


def _inputs(packages: Path) -> list[Path]:
    theirs = [packages / source for source in (*COPIED.values(), *SCRIPTS.values(), SHEET)]
    missing = [path for path in theirs if not path.is_file()]
    if missing:
        raise AssetError(f"{missing[0]} is missing. Run “npm ci --ignore-scripts” first.")
    return [*theirs, Path(__file__), GOVUK_LICENCE, *sorted((ROOM / "styles").glob("*.css"))]


def _mark_of(paths: list[Path]) -> str:
    """Changes when any input does, without reading the inputs."""
    facts = "\n".join(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in paths)
    return hashlib.sha256(facts.encode()).hexdigest()


def _without_map(text: str) -> str:
    return re.sub(r"(/\*|//)# sourceMappingURL=\S*( \*/)?", "", text)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def main() -> int:
    try:
        made = build()
    except AssetError as refusal:
        sys.stderr.write(f"The look could not be built. {refusal}\n")
        return 1
    sys.stdout.write(f"The look is {'built' if made else 'up to date'}: {BUILT}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
