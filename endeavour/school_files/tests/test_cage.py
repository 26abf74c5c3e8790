"""The child process in which files are read, and the way back out of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from endeavour.school_files import caged, limits
from endeavour.school_files.caged import read_file
from endeavour.school_files.tests.school_files import (
    OAKFIELD,
    TODAY,
    class_list,
    ctf,
    pupil,
    read,
    sentences,
    whole_school,
    workbook,
)
from endeavour.school_files.wire import BrokenWireError, from_bytes, to_bytes

MAYA = Path(__file__).parent / "files" / "8231234_CTF_8235678_001.xml"


def test_a_caged_reading_is_the_same_as_a_free_one() -> None:
    rows = [["Surname", "Forename", "Odd"], ["Hill", "Sam", ""]]
    for content in (MAYA.read_bytes(), whole_school(30), class_list().encode(), workbook(rows), b"", b"<x/>"):
        assert read_file(content, "", today=TODAY, expected_school=OAKFIELD) == read(content)


def test_a_path_is_read_as_its_bytes_are_and_the_name_is_kept() -> None:
    file = read_file(MAYA, "From Ash Lane.xml", today=TODAY, expected_school="8235678")
    assert file.name == "From Ash Lane.xml"
    assert len(file.pupils) == 2


def test_school_mapping_and_day_reach_the_cage() -> None:
    other = read_file(ctf(pupil()), "x", today=TODAY, expected_school="823/9999")
    assert "823/9999" in sentences(other)
    text = b"Nachname,Vorname,DOB\nHill,Sam,23/11/2026\nReed,Jo,24/11/2026\n"
    mapped = read_file(text, "x", today=TODAY, mapping={"Nachname": "surname", "Vorname": "forename"})
    assert [p.forename for p in mapped.pupils] == ["Sam"]


def test_a_number_that_is_no_school_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="DfE number"):
        read_file(b"", "x", today=TODAY, expected_school="Oakfield")


def test_files_that_are_not_there_or_too_large(tmp_path: Path) -> None:
    assert "no such file" in sentences(read_file(tmp_path / "gone.xml", "gone.xml", today=TODAY))
    assert "no such file" in sentences(read_file(tmp_path, "a folder", today=TODAY))
    huge = tmp_path / "huge.xml"
    with huge.open("wb") as stream:
        stream.truncate(200 * limits.MIB)
    assert "found 200 MB, expected at most 60 MB" in sentences(read_file(huge, "huge.xml", today=TODAY))


def in_cage(code: str) -> subprocess.CompletedProcess[bytes]:
    locked = f"from endeavour.school_files import cage, limits; cage._lock(); {code}"
    return subprocess.run([sys.executable, "-c", locked], capture_output=True, check=False)


def test_the_cage_has_little_of_everything(tmp_path: Path) -> None:
    assert in_cage("bytearray(100 * limits.MIB)").returncode == 0
    assert b"MemoryError" in in_cage("bytearray(256 * limits.MIB)").stderr
    asks = "import resource as r; print(r.getrlimit(r.RLIMIT_CPU), r.getrlimit(r.RLIMIT_CORE))"
    assert in_cage(asks).stdout.decode().strip() == "(10, 11) (0, 0)"
    written = tmp_path / "written"
    too_much = f"open({str(written)!r}, 'wb').write(bytes(30 * limits.MIB))"
    assert in_cage(too_much).returncode != 0
    assert written.stat().st_size <= limits.MOST_ANSWERED


def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str) -> str:
    """What people are told when the child does this instead of reading."""
    (tmp_path / "child.py").write_text(f"import os, signal, sys, time\n{code}\n")
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\nexec {sys.executable} {tmp_path / 'child.py'}\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(caged, "SECONDS", 3)
    return sentences(read_file(class_list().encode(), "x", today=TODAY))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("os.kill(os.getpid(), signal.SIGABRT)", caged.TOO_MUCH),
        ("os.kill(os.getpid(), signal.SIGSEGV)", caged.TOO_MUCH),
        ("os.kill(os.getpid(), signal.SIGXCPU)", caged.TOO_LONG),
        (f"sys.exit({limits.OUT_OF_MEMORY})", caged.TOO_MUCH),
        (f"sys.exit({limits.WENT_WRONG})", caged.BROKE),
        ("sys.exit(1)", caged.BROKE),
        ("time.sleep(60)", caged.TOO_LONG),
        ("print('hello')", caged.BROKE),
        ("pass", caged.BROKE),
    ],
)
def test_a_dead_child_becomes_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, told: str
) -> None:
    assert run(monkeypatch, tmp_path, code) == told


def test_our_secrets_stay_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    seen = tmp_path / "seen"
    # The shell in between adds names of its own.
    run(monkeypatch, tmp_path, f"open({str(seen)!r}, 'w').write(' '.join(os.environ))")
    assert set(seen.read_text().split()) - {"PWD", "OLDPWD", "_", "SHLVL"} == {limits.ASKED, "LC_ALL"}


def test_a_failure_of_ours_is_logged_without_what_the_file_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    code = (
        "from endeavour.school_files import cage, inside\n"
        "def fails(*_): raise ValueError('Maya Okafor')\n"
        "inside.read_inside = fails\n"
        "sys.exit(cage.main())"
    )
    assert run(monkeypatch, tmp_path, code) == caged.BROKE
    assert "ValueError at child.py" in caplog.text
    assert "Okafor" not in caplog.text


def test_the_wire_carries_every_reading_unchanged() -> None:
    for content in (MAYA.read_bytes(), class_list().encode(), b"%PDF"):
        assert from_bytes(to_bytes(read(content))) == read(content)


def test_the_wire_refuses_what_is_no_reading() -> None:
    good = json.loads(to_bytes(read(class_list())))
    for place, wrong in (
        (0, 1),
        (0, None),
        (6, "soon"),
        (9, [[1]]),
        (9, "x"),
        (12, [["fatal", "x"]]),
        (13, True),
    ):
        spoiled = [*good]
        spoiled[place] = wrong
        with pytest.raises(BrokenWireError):
            from_bytes(json.dumps(spoiled).encode())
    for nonsense in (b"", b"null", b"{}", b"[]", b"[" * 100_000, b"\xff"):
        with pytest.raises(BrokenWireError):
            from_bytes(nonsense)


def test_a_transfer_file_of_forty_megabytes_fits() -> None:
    """Because nothing that was read stays: the whole tree would not fit in the cage."""
    results = "<StageAssessments>" + "<KeyStage><Stage>1</Stage></KeyStage>" * 10_000 + "</StageAssessments>"
    content = ctf(*(pupil(n, name=(f"Maya{n}", "Okafor"), more=results + results.lower()) for n in range(54)))
    assert 38 * limits.MIB < len(content) < 60 * limits.MIB
    assert len(read_file(content, "long.xml", today=TODAY, expected_school=OAKFIELD).pupils) == 54


def test_what_a_library_says_as_it_dies_is_not_logged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert run(monkeypatch, tmp_path, "sys.exit('panicked at Maya Okafor')") == caged.BROKE
    assert "code 1" in caplog.text
    assert "Okafor" not in caplog.text
