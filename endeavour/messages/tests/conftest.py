from pathlib import Path

import pytest

from endeavour.messages import sending
from endeavour.messages.post.folder import FolderPost


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The mail folder of the demo, as this test's way out."""
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    return tmp_path
