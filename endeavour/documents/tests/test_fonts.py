import json
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from endeavour.documents.fonts import (
    FACES,
    FONTS,
    LIMIT,
    FontsMissingError,
    characters,
    main,
    make_fonts,
    require_fonts,
)
from endeavour.documents.languages import LANGUAGES

pytestmark = pytest.mark.usefixtures("fonts")


def test_each_face_is_a_static_font_of_its_own_family_at_each_weight() -> None:
    for face in FACES:
        for weight in face.weights:
            font = TTFont(FONTS / face.file(weight))
            assert font["name"].getBestFamilyName() == face.family
            assert font["OS/2"].usWeightClass == weight
            assert "fvar" not in font
            assert font.flavor is None


def test_they_are_light_and_keep_their_licences() -> None:
    made = list(FONTS.glob("*.ttf"))
    assert len(made) == sum(len(face.weights) for face in FACES)
    assert sum(path.stat().st_size for path in made) <= LIMIT
    for package in {face.package for face in FACES}:
        assert "SIL Open Font License" in (FONTS / "licences" / f"{package}.txt").read_text()


def test_making_them_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in FONTS.rglob("*")}
    assert not make_fonts()
    assert main() == 0
    assert capsys.readouterr().out.startswith("Up to date: 36 fonts")
    assert {path: path.stat().st_mtime_ns for path in FONTS.rglob("*")} == before


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each.own], ids=lambda each: each.english)
def test_every_language_can_be_written_by_its_own_name(language: object) -> None:
    own = str(getattr(language, "own", ""))
    assert {ord(char) for char in own if not char.isspace()} <= characters()


def test_says_what_to_run_when_npm_has_not_run(tmp_path: Path) -> None:
    with pytest.raises(FontsMissingError, match="npm ci"):
        make_fonts(tmp_path / "node_modules", tmp_path / "fonts")


def test_says_what_to_run_when_they_are_not_made(tmp_path: Path) -> None:
    with pytest.raises(FontsMissingError, match=r"python -m endeavour\.documents\.fonts"):
        require_fonts(tmp_path)


def test_a_lost_or_cut_font_is_noticed(tmp_path: Path) -> None:
    from endeavour.documents import fonts as room

    copy = tmp_path / "fonts"
    shutil.copytree(FONTS, copy)
    mark = json.loads((copy / "made.json").read_text())["mark"]
    assert room._is_current(copy, mark)
    assert not room._is_current(copy, "another recipe")
    (copy / FACES[0].file(400)).write_bytes(b"cut off")
    assert not room._is_current(copy, mark)
