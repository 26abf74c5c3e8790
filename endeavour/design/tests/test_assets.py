import re
from pathlib import Path

import pytest

from endeavour.design import assets
from endeavour.design.assets import COPIED, PACKAGES, SCRIPTS, SHEET, AssetError, build

# A name of a language, never fetched.
NAMESPACES = ("http://www.w3.org/2000/svg",)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static") / "design"
    assert build(built=folder)
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in folder.rglob("*")
        if path.suffix in (".css", ".js")
    }


def test_nothing_that_is_gov_uks_alone_is_left(built: Path) -> None:
    for name, text in texts(built).items():
        for word in ("GDS Transport", "Margaret Calvert", "crest", "sourceMappingURL", "/assets/"):
            assert word not in text, name


def test_no_style_or_script_of_ours_asks_another_host(built: Path) -> None:
    own = {"start.js": (assets.ROOM / "static" / "design" / "start.js").read_text()}
    for name, text in (texts(built) | own).items():
        if name == "htmx.js":
            continue
        addresses = re.findall(r"(?:url\(|@import|import |from )\s*[\"']?([^\"')\s;]+)", text)
        assert [one for one in addresses if "//" in one and one not in NAMESPACES] == [], name


def test_every_file_a_style_sheet_names_is_there(built: Path) -> None:
    for sheet in built.glob("*.css"):
        named = re.findall(r"url\([\"']?([^\"')]+)", sheet.read_text())
        assert [one for one in named if not one.startswith("data:") and not (built / one).is_file()] == []


def test_every_package_brings_its_licence(built: Path) -> None:
    licences = {path.stem: path.read_text() for path in (built / "licences").iterdir()}
    assert set(licences) == {"govuk-frontend", "atkinson-hyperlegible-next", "lexend", "htmx"}
    assert "MIT" in licences["govuk-frontend"]
    assert "SIL Open Font License" in licences["lexend"]


def test_a_second_run_has_nothing_to_do(built: Path) -> None:
    before = (built / "endeavour.css").stat().st_mtime_ns
    assert not build(built=built)
    assert (built / "endeavour.css").stat().st_mtime_ns == before


def test_a_missing_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="npm ci"):
        build(packages=tmp_path, built=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_reference_that_stays_stops_the_build(tmp_path: Path) -> None:
    """As when a new release writes its font or its crest in another way."""
    packages = tmp_path / "packages"
    for source in (*COPIED.values(), *SCRIPTS.values(), SHEET):
        (packages / source).parent.mkdir(parents=True, exist_ok=True)
        (packages / source).write_bytes((PACKAGES / source).read_bytes())
    sheet = packages / SHEET
    sheet.write_text(sheet.read_text() + "body{font-family:'GDS Transport'}")
    with pytest.raises(AssetError, match="GDS Transport"):
        build(packages=packages, built=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_folds_follow_the_size_of_letters_too() -> None:
    sheet = "@media (max-width: 64em) { .desk { display: block; } .b { margin: 0; } }"
    doubled = assets.following_text_size(sheet)
    assert doubled.startswith(sheet)
    assert "@container page (max-width: 60rem) { .desk { display: block; } .b { margin: 0; } }" in doubled


def test_family_pages_stay_light(built: Path) -> None:
    """60 KB compressed for a family's first page; the two sheets are all that every page must fetch."""
    import gzip

    sheets = ("govuk.css", "family.css")
    assert sum(len(gzip.compress((built / name).read_bytes())) for name in sheets) < 29_000


def test_families_fetch_what_their_pages_use_and_no_more(built: Path) -> None:
    """A rule that both sheets have stands in both in the same order."""
    whole, family = ((built / name).read_text() for name in ("endeavour.css", "family.css"))
    assert all(name in family for name in (".letter", ".voice", ".chart", ".contact", ".done-bar", "@page"))
    assert not [
        name for name in (".waiting", ".pupils th", ".session", ".class-sheet") if f"\n{name}" in family
    ]
    kept = [line for line in family.splitlines() if line.startswith(".letter")]
    assert kept == [line for line in whole.splitlines() if line.startswith(".letter")]
