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
