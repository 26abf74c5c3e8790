"""No template is left over."""

from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, program, templates

FOUND_BY_LIBRARIES = {"404.html", "403.html", "403_csrf.html", "429.html", "500.html"}


def _name(path: Path) -> str:
    """As it is asked for: desk/work.html."""
    return str(path).split("/templates/", 1)[1]


def _everything_that_asks() -> str:
    return "\n".join([source.text for source in program()] + [path.read_text() for path in templates()])


@pytest.mark.parametrize("path", templates(), ids=_name)
def test_it_is_used(path: Path) -> None:
    name = _name(path)
    asked = _everything_that_asks()
    chosen_by_kind = f"{name.rsplit('/', 1)[0]}/{{" in asked  # as in f"design/fields/{kind}.html"
    assert name in FOUND_BY_LIBRARIES or name in asked or chosen_by_kind, f"{name} is asked for by nobody"


def test_the_walk_finds_templates() -> None:
    assert len(templates()) > 50
    assert PACKAGE / "desk" / "templates" / "desk" / "work.html" in templates()
