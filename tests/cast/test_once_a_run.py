"""Whoever comes second reads what the first made; what could not be made is tried again."""

from pathlib import Path

import pytest

from tests.cast.once_a_run import once_a_run


def test_the_second_reads_what_the_first_made(tmp_path_factory: pytest.TempPathFactory) -> None:
    tried: list[Path] = []

    def make(folder: Path) -> tuple[str, int]:
        tried.append(folder)
        if len(tried) == 1:
            raise OSError("full")
        return "made", len(tried)

    name = tmp_path_factory.mktemp("once").name
    with pytest.raises(OSError, match="full"):
        once_a_run(name, make, tmp_path_factory)
    assert [once_a_run(name, make, tmp_path_factory) for _ in range(3)] == [("made", 2)] * 3
    assert len(tried) == 2


def test_what_stumbles_over_something_half_made_says_what_had_stopped_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def make(folder: Path) -> str:
        (folder / "half").mkdir()
        raise OSError("full")

    name = tmp_path_factory.mktemp("half").name
    with pytest.raises(OSError, match="full") as first:
        once_a_run(name, make, tmp_path_factory)
    assert not hasattr(first.value, "__notes__")
    for _ in range(2):
        with pytest.raises(FileExistsError) as later:
            once_a_run(name, make, tmp_path_factory)
        (note,) = later.value.__notes__
        assert note.startswith("An earlier attempt had broken off:")
        assert note.rstrip().endswith("OSError: full")
