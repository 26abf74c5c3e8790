"""What `./run` and `./test` understand, before anything is installed."""

import subprocess
import sys

import pytest

from endeavour.config.places import PROJECT
from endeavour.config.setup import checks
from endeavour.config.setup.arguments import Checking, Running, for_run, for_test


def test_without_arguments_the_demo_runs_on_port_8000() -> None:
    assert for_run([]) == Running(port=8000, empty=False)


def test_another_port_and_an_empty_installation() -> None:
    assert for_run(["--port", "8123", "--empty"]) == Running(port=8123, empty=True)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "abc", "80.5", ""])
def test_a_port_that_is_none_gets_a_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        for_run([f"--port={port}"])
    assert ended.value.code == 2
    assert f"{port} is not a port; expected a number from 1 to 65535" in capsys.readouterr().err


def test_help_names_both_database_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        for_run(["--help"])
    said = capsys.readouterr().out
    for word in ("DATABASE_URL", "DATABASE_OWNER_URL", "--port", "--empty", "ENDEAVOUR_DATA"):
        assert word in said


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        ([], Checking(night="", pytest=[])),
        (["-k", "meetings", "-x"], Checking(night="", pytest=["-k", "meetings", "-x"])),
        (["endeavour/law"], Checking(night="", pytest=["endeavour/law"])),
        (["night", "faults"], Checking(night="faults", pytest=[])),
        (["night", "faults", "-k", "disk"], Checking(night="faults", pytest=["-k", "disk"])),
    ],
)
def test_everything_else_goes_to_pytest(argv: list[str], expected: Checking) -> None:
    assert for_test(argv) == expected


def test_a_night_without_a_suite_is_asked_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        for_test(["night"])
    assert "which night suite?" in capsys.readouterr().err


def test_a_night_suite_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        checks._night_suite(Checking(night="faultz", pytest=[]))
    assert ended.value.code == 2
    assert "There is no night suite 'faultz'. There are: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "line", ["=== 3 passed in 0.10s ===", "1 failed, 2 passed, 1 skipped in 185.65s (0:03:05)"]
)
def test_pytests_closing_line_is_known(line: str) -> None:
    assert checks.CLOSING_LINE.search(line)


@pytest.mark.parametrize("command", ["run", "test"])
def test_help_needs_nothing_but_python(command: str) -> None:
    """As on a fresh machine: an interpreter that sees no installed package."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", PROJECT / command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd="/",
    )
    assert f"./{command}" in done.stdout
