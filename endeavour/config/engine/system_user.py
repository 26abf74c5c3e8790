"""Who runs the server. PostgreSQL refuses to run as root, so root lends it to a user of its own."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from endeavour.config.engine.refusal import EngineError

SYSTEM_USER = "endeavour-db"
# What useradd answers when somebody else has just added the user.
ALREADY_THERE = 9


@dataclass(frozen=True, kw_only=True)
class ServerUser:
    """The operating system's user that owns the cluster's files and runs its processes."""

    name: str
    uid: int
    gid: int

    @property
    def is_me(self) -> bool:
        return self.uid == os.geteuid()

    def owns(self, folder: Path) -> None:
        if not self.is_me:
            os.chown(folder, self.uid, self.gid)

    def start(self, command: list[str], *, log: int) -> subprocess.Popen[bytes]:
        """Start a program as this user, in a session of its own so that Ctrl-C doesn't reach it."""
        return subprocess.Popen(
            command,
            user=None if self.is_me else self.uid,
            group=None if self.is_me else self.gid,
            extra_groups=None if self.is_me else [],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            start_new_session=True,
            umask=0o077,
        )

    def can_reach(self, folder: Path) -> bool:
        """Whether every folder on the way can be entered, judged by its owner and its mode."""
        return self.is_me or all(self._may_enter(parent) for parent in [folder, *folder.parents])

    def _may_enter(self, folder: Path) -> bool:
        if not folder.exists():
            return True
        found = folder.stat()
        bit = 0o100 if found.st_uid == self.uid else 0o001
        return bool(found.st_mode & bit)


def server_user() -> ServerUser:
    if os.geteuid() != 0:
        return _named_by_uid(os.geteuid())
    return _system_user()


def my_name() -> str:
    return _named_by_uid(os.geteuid()).name


def _named_by_uid(uid: int) -> ServerUser:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise EngineError(
            f"Your user number {uid} has no name on this machine, and the embedded database knows people "
            "by name. Add the user (useradd), or set DATABASE_URL to a PostgreSQL server."
        ) from None
    return ServerUser(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _system_user() -> ServerUser:
    try:
        entry = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        _add_system_user()
        entry = pwd.getpwnam(SYSTEM_USER)
    return ServerUser(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _add_system_user() -> None:
    program = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin") or "useradd"
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    command = [program, *options, "--shell", "/usr/sbin/nologin", SYSTEM_USER]
    try:
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        reason = made.stderr.strip() if made.returncode not in (0, ALREADY_THERE) else ""
    except FileNotFoundError:
        reason = "there is no useradd"
    if reason:
        raise EngineError(
            f"You are root, and PostgreSQL doesn't run as root; a user {SYSTEM_USER} could not be added "
            f"({reason}). Add it by hand, or start Endeavour as an ordinary user."
        )
