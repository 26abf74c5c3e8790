"""Rows are fetched only inside their own room: others use its doors, queries and acts."""

import ast

from tests.architecture.source import PACKAGE, Source, program


def _models_of_rooms() -> dict[str, str]:
    found = {}
    for source in program():
        if "models" in source.path.parts or source.path.name == "models.py":
            for node in source.tree.body:
                if isinstance(node, ast.ClassDef):
                    found[node.name] = source.room
    return found


def _fetched(source: Source) -> list[tuple[int, str]]:
    """Names X in X.objects, as (line, X)."""
    return [
        (node.lineno, node.value.id)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"objects", "own", "_default_manager", "_base_manager"}
        and isinstance(node.value, ast.Name)
        and node.value.id not in _from_elsewhere(source)
    ]


def _from_elsewhere(source: Source) -> set[str]:
    """Names that the module has from a library: Django has a `Session` too."""
    return {
        alias.asname or alias.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django.")
        for alias in node.names
    }


# The questions that a person's own room can't answer: who they are and which school an address means.
LOOKED_UP_ABOVE = {("access", "School")}


def test_no_room_fetches_another_rooms_rows() -> None:
    home = _models_of_rooms()
    trespass = [
        f"{source.name}:{line} {name}.objects"
        for source in program()
        for line, name in _fetched(source)
        if name in home and home[name] != source.room and (source.room, name) not in LOOKED_UP_ABOVE
    ]
    assert not trespass, trespass


def test_it_would_notice() -> None:
    planted = Source(
        PACKAGE / "desk" / "planted.py", "", ast.parse("from x import Pupil\nrows = Pupil.objects.all()\n")
    )
    assert _fetched(planted) == [(2, "Pupil")]
    assert _models_of_rooms()["Pupil"] == "pupils"
