"""A step of set-up is done once, and again when what it is made from has changed."""

import sys
from pathlib import Path

import pytest

from endeavour.config.setup import steps
from endeavour.config.setup.steps import Step


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(steps, "PROJECT", tmp_path)
    monkeypatch.setattr(steps, "BUILD", tmp_path / "build")
    monkeypatch.setattr(steps, "LOG", tmp_path / "build" / "setup.log")
    (tmp_path / "recipe.txt").write_text("flour")
    return tmp_path


def cake(project: Path, *, also: str = "", then: str = "") -> Step:
    bake = f"open('cake', 'a').write('x'); {then}"
    return Step(
        name="cake",
        sentence="Baked the cake",
        inputs=["recipe.*"],
        output=project / "cake",
        commands=[[sys.executable, "-c", bake]],
        also=also,
    )


def times_baked(project: Path) -> int:
    return len((project / "cake").read_text())


def test_done_once_while_nothing_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cake(project).ensure()
    cake(project).ensure()
    assert times_baked(project) == 1
    assert capsys.readouterr().out.count("Baked the cake: ") == 1


def test_done_again_when_an_input_changes(project: Path) -> None:
    cake(project).ensure()
    (project / "recipe.txt").write_text("flour and eggs")
    cake(project).ensure()
    assert times_baked(project) == 2


def test_done_again_when_an_input_is_added_or_the_rest_changes(project: Path) -> None:
    cake(project).ensure()
    (project / "recipe.md").write_text("sugar")
    cake(project).ensure()
    cake(project, also="another oven").ensure()
    assert times_baked(project) == 3


def test_done_again_when_the_outcome_is_gone(project: Path) -> None:
    cake(project).ensure()
    (project / "cake").unlink()
    cake(project).ensure()
    assert times_baked(project) == 1


def test_a_failure_shows_what_was_said_and_is_tried_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cake(project, then="raise SystemExit('the oven is cold')").ensure()
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert "the oven is cold" in said
    assert "Baked the cake: this failed" in said
    cake(project, then="raise SystemExit(0)").ensure()
    assert times_baked(project) == 2
