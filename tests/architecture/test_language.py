"""The glossary knows every model."""

from django.apps import apps

from tests.architecture.source import ROOT


def _glossary() -> str:
    return (ROOT / "docs" / "language.md").read_text()


def test_every_model_stands_in_the_glossary() -> None:
    ours = [m.__name__ for m in apps.get_models() if m.__module__.startswith("endeavour.")]
    missing = [name for name in ours if f"`{name}`" not in _glossary()]
    assert not missing, f"docs/language.md doesn't say what these are: {missing}"


def test_every_room_says_what_it_is() -> None:
    rooms = [p for p in (ROOT / "endeavour").iterdir() if (p / "__init__.py").exists()]
    silent = [room.name for room in rooms if not (room / "README.md").exists()]
    assert not silent, f"without a README: {silent}"
