"""Clusters for tests, each in a folder of its own; what a test breaks is nobody else's."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from endeavour.config.engine import Engine
from endeavour.config.engine.server import connect
from endeavour.config.places import PROJECT

START_AND_SAY_PID = """
import sys
from pathlib import Path
from endeavour.config.engine import Engine
engine = Engine(Path(sys.argv[1]), for_tests=True)
engine.ensure_up()
print((Path(sys.argv[1]) / "postgres" / "postmaster.pid").read_text().split()[0], flush=True)
sys.stdin.read()
engine.stop()
"""


@contextlib.contextmanager
def a_folder() -> Iterator[Path]:
    """Pytest's own temporary folders are closed to the database's user when root runs the tests."""
    folder = Path(tempfile.mkdtemp(prefix="endeavour-test-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


def postmaster(engine: Engine) -> int:
    return int((engine.data_dir / "postgres" / "postmaster.pid").read_text().split()[0])


def kill_postmaster(engine: Engine) -> int:
    """As the kernel does when memory runs out: nothing is tidied up."""
    pid = postmaster(engine)
    os.kill(pid, signal.SIGKILL)
    wait_until_gone(pid)
    return pid


def wait_until_gone(pid: int) -> None:
    for _ in range(500):
        if ended(pid):
            return
        time.sleep(0.01)
    raise AssertionError(f"process {pid} is still there")


def ended(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z"


def wait_for_log(engine: Engine, text: str) -> str:
    """The server writes its log a moment after it has answered."""
    for _ in range(500):
        logged = "".join(log.read_text() for log in (engine.data_dir / "postgres" / "log").iterdir())
        if text in logged:
            return logged
        time.sleep(0.01)
    raise AssertionError(f"the log never said: {text}")


def ask(engine: Engine, question: str, *, user: str = "endeavour_app", database: str = "endeavour") -> object:
    with connect(engine.address, user=user, database=database) as connection:
        row = connection.execute(question.encode()).fetchone()
        return row[0] if row else None


def another_process(data_dir: Path) -> subprocess.Popen[str]:
    """One that brings the cluster up, says the postmaster's number, and leaves when its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", START_AND_SAY_PID, str(data_dir)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
