"""What `./run` starts is kept going, and is gone when it ends."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from endeavour.config.places import PROJECT
from endeavour.config.supervisor import child as child_module
from endeavour.config.supervisor.child import Child
from endeavour.config.supervisor.claim import Claim
from endeavour.config.supervisor.port import HOST, must_be_free
from endeavour.config.tests.clusters import wait_until_gone

SLEEPER = "import time; print('up', flush=True); time.sleep(60)"
# Starts a program of its own, as a web server does, and says its number.
PARENT = (
    "import subprocess, sys, time;"
    "print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid, flush=True);"
    "time.sleep(60)"
)
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Child]]:
    monkeypatch.setattr(child_module, "SHORTEST_PAUSE", 0.01)
    started: list[Child] = []

    def start(program: str) -> Child:
        child = Child("child", [sys.executable, "-c", program], {}, tmp_path / "logs" / "child.log")
        started.append(child)
        child.keep_going()
        return child

    yield start
    for child in started:
        child.stop(patience=0)


def first_word(child: Child) -> str:
    return wait_for(lambda: child.log.read_text().strip() if child.log.exists() else "")


def wait_for(question: Callable[[], str]) -> str:
    for _ in range(1000):
        if answer := question():
            return answer
        time.sleep(0.01)
    raise AssertionError("nothing came")


@pytest.mark.parametrize("code", [0, 1, 137])
def test_a_child_that_ends_with_any_code_is_started_again(start: Callable[[str], Child], code: int) -> None:
    child = start(f"print('again', flush=True); raise SystemExit({code})")

    def twice() -> str:
        child.keep_going()
        return "yes" if child.log.exists() and child.log.read_text().count("again") >= 2 else ""

    assert wait_for(twice) == "yes"
    assert child.ends >= 1


def test_the_pause_grows_and_has_a_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = Child("child", ["false"], {}, tmp_path / "child.log")
    pauses = []
    for _ in range(10):
        child._count_end(100.0)
        child._started = 100.0
        pauses.append(child._due - 100.0)
    assert pauses[:4] == [0.5, 1.0, 2.0, 4.0]
    assert pauses[-1] == child_module.LONGEST_PAUSE
    child._count_end(100.0 + child_module.WELL_AFTER + 1)
    assert child.ends == 1


def test_stopping_takes_what_the_child_started_with_it(start: Callable[[str], Child]) -> None:
    child = start(PARENT)
    grandchild = int(first_word(child))
    child.ask_to_stop()
    child.stop(patience=5)
    wait_until_gone(grandchild)


def test_a_killed_child_leaves_nobody_holding_its_port(start: Callable[[str], Child]) -> None:
    child = start(PARENT)
    grandchild = int(first_word(child))
    assert child._process
    child._process.kill()
    child._process.wait()
    child.keep_going()
    wait_until_gone(grandchild)


def test_a_child_that_does_not_listen_is_ended(start: Callable[[str], Child]) -> None:
    child = start(DEAF)
    first_word(child)
    child.ask_to_stop()
    child.stop(patience=0.1)
    assert not child.running


def test_a_killed_supervisor_takes_its_children_with_it(tmp_path: Path) -> None:
    log = tmp_path / "child.log"
    supervisor = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time; from pathlib import Path; from endeavour.config.supervisor.child import Child;"
            "c = Child('c', [sys.executable, '-c', 'import os, time; print(os.getpid(), flush=True); time.sleep(60)'],"
            " {}, Path(sys.argv[1])); c.keep_going(); time.sleep(60)",
            str(log),
        ],
        cwd=PROJECT,
    )
    pid = int(wait_for(lambda: log.read_text().strip() if log.exists() else ""))
    supervisor.kill()
    supervisor.wait()
    wait_until_gone(pid)


def test_a_log_that_has_grown_is_put_aside(
    start: Callable[[str], Child], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(child_module, "ROOM_FOR_LOG", 5)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "child.log").write_text("long enough")
    first_word(start(SLEEPER))
    assert (tmp_path / "logs" / "child.log.1").read_text() == "long enough"


def test_a_second_supervisor_finds_the_first_ones_address(tmp_path: Path) -> None:
    first, second = Claim(tmp_path / "data"), Claim(tmp_path / "data")
    assert first.taken_by() == ""
    assert first.take("http://localhost:8000")
    assert second.taken_by() == "http://localhost:8000"
    assert not second.take("http://localhost:9000")
    first.release()
    assert second.taken_by() == ""


def test_a_port_that_is_used_is_said_before_anything_is_started(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit):
            must_be_free(port)
    assert f"Port {port} is used by another program. Choose another" in capsys.readouterr().err
    must_be_free(port)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may use every port")
def test_a_port_kept_for_root(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        must_be_free(80)
    assert "kept for root" in capsys.readouterr().err
