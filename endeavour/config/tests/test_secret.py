"""The key that signs cookies and links."""

from pathlib import Path

from endeavour.config import settings


def test_the_first_programs_key_stays_and_nobody_else_reads_it(tmp_path: Path) -> None:
    kept = tmp_path / "fresh" / "data" / "secret-key"
    settings._keep_a_new_secret(kept)
    first = kept.read_text()
    settings._keep_a_new_secret(kept)
    assert kept.read_text() == first
    assert len(first) > 50
    assert kept.stat().st_mode & 0o077 == 0
    assert kept.parent.stat().st_mode & 0o066 == 0
    assert list(kept.parent.iterdir()) == [kept]
