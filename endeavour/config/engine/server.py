"""The server's process. It is up when it has answered a question, and never because a file says so."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg

from endeavour.config.engine.address import Address
from endeavour.config.engine.files import ADMIN
from endeavour.config.engine.refusal import EngineError
from endeavour.config.engine.system_user import ServerUser

PAUSE = 0.02
# A start after a power cut replays the write-ahead log, which can take minutes on a slow disk.
PATIENCE = 600.0
# A postmaster that has ended but is not yet collected by its parent blocks the next one for a moment.
TRIES = 40


def connect(address: Address, *, user: str = ADMIN, database: str = "postgres") -> psycopg.Connection:
    return psycopg.connect(
        host=address.host, port=address.port, user=user, dbname=database, autocommit=True, connect_timeout=5
    )


def answers(address: Address) -> bool:
    """Whether somebody who can answer SELECT 1 is there."""
    if not address.socket_file.exists():
        return False
    try:
        with connect(address) as connection:
            return connection.execute("SELECT 1").fetchone() == (1,)
    except psycopg.OperationalError:
        return False


def start(cluster: Path, programs: Path, user: ServerUser, address: Address) -> subprocess.Popen[bytes]:
    """Start until it answers, again when it ended, with a limit to both."""
    log = cluster / "start.log"
    for attempt in range(TRIES):
        for lock in (cluster / "postmaster.pid", address.socket_lock):
            _clear_if_false(lock)
        process = _launch(cluster, programs, user, log)
        try:
            if _came_up(process, address):
                return process
        except BaseException:
            # Whoever interrupts the start must not leave half a start behind.
            process.send_signal(signal.SIGINT)
            process.wait()
            raise
        time.sleep(min(PAUSE * 2**attempt, 0.5))
    raise EngineError(f"The database doesn't start. Its last words, in {log}: {_last_words(log)}")


def stop(cluster: Path, address: Address) -> None:
    """Ask the server to finish (open sessions are ended, nothing is lost) and wait until it has."""
    pid = _pid_in(cluster / "postmaster.pid")
    if pid is None or not answers(address):
        return
    os.kill(pid, signal.SIGINT)
    deadline = time.monotonic() + PATIENCE
    while _alive(pid) and (cluster / "postmaster.pid").exists():
        if time.monotonic() > deadline:
            raise EngineError(f"The database (process {pid}) doesn't stop; look into {cluster / 'log'}.")
        time.sleep(PAUSE)


def _launch(cluster: Path, programs: Path, user: ServerUser, log: Path) -> subprocess.Popen[bytes]:
    with log.open("ab") as out:
        if out.tell() > 1_000_000:
            out.truncate(0)
        user.owns(log)
        return user.start([str(programs / "postgres"), "-D", str(cluster.resolve())], log=out.fileno())


def _came_up(process: subprocess.Popen[bytes], address: Address) -> bool:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None:
        if answers(address):
            return True
        if time.monotonic() > deadline:
            raise EngineError(f"The database has not answered for {PATIENCE:.0f} seconds.")
        time.sleep(PAUSE)
    return False


def _clear_if_false(lock: Path) -> None:
    """Remove a lock file that no living postmaster can have written.

    PostgreSQL does this itself when the number is free, but not when the file is half written, the number
    was given to another program, or the postmaster is dead and not yet collected by its parent. Its check
    for processes that still hold the cluster's shared memory is its own, and stays.
    """
    if lock.exists() and not _is_postmaster(_pid_in(lock)):
        lock.unlink(missing_ok=True)


def _pid_in(lock: Path) -> int | None:
    try:
        first = lock.read_text().split("\n", 1)[0]
    except FileNotFoundError:
        return None
    return int(first) if first.isdecimal() and int(first) > 1 else None


def _is_postmaster(pid: int | None) -> bool:
    if pid is None or not _alive(pid):
        return False
    try:
        program = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]
    except OSError:
        return True  # no /proc here: believe the number, PostgreSQL decides
    return Path(os.fsdecode(program)).name.startswith("postgres")


def _alive(pid: int) -> bool:
    """Whether the process runs. One that has ended and waits for its parent doesn't."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False


def _last_words(log: Path) -> str:
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return " / ".join(lines[-3:]) or "(none)"
