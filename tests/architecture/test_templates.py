"""No template is left over, and none takes a part from a room above."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, program, storeys, templates

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


def _storey_of(name: str) -> int | None:
    return storeys().get(name.split("/", 1)[0])


@pytest.mark.parametrize("path", templates(), ids=_name)
def test_it_takes_parts_only_from_its_own_room_or_a_lower_one(path: Path) -> None:
    own = _storey_of(_name(path))
    parts = re.findall(r"{%-? *(?:extends|include) +\"([^\"#]+)", path.read_text())
    above = [part for part in parts if own is not None and _is_above(part, own, path)]
    assert not above, f"{_name(path)} takes from above or from a neighbour: {above}"


def _is_above(part: str, own: int, path: Path) -> bool:
    there = _storey_of(part)
    same_room = part.split("/", 1)[0] == _name(path).split("/", 1)[0]
    return there is not None and not same_room and there >= own
