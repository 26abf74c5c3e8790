from collections.abc import Iterator
from pathlib import Path

import pytest

from endeavour.config.tests.clusters import a_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    with a_folder() as folder:
        yield folder
