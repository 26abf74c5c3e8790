"""The embedded PostgreSQL of one data folder: `Engine(folder).ensure_up()`, `.stop()`, or `with`."""

import contextlib
import os
import stat
import subprocess
from pathlib import Path
from types import TracebackType

from psycopg import sql

from endeavour.config.engine import files, locks, server
from endeavour.config.engine.address import Address, address_of
from endeavour.config.engine.cluster import cluster_folder, ensure_cluster
from endeavour.config.engine.programs import programs
from endeavour.config.engine.refusal import EngineError
from endeavour.config.engine.roles import ensure_roles
from endeavour.config.engine.system_user import ServerUser, server_user
from endeavour.config.places import make_folder


class Engine:
    """Starts the cluster of a data folder if nobody has, and stops it when the last user has left."""

    def __init__(self, data_dir: Path, *, for_tests: bool = False) -> None:
        self.data_dir = data_dir.expanduser().absolute()
        self.for_tests = for_tests
        self._use: locks.Use | None = None
        # Kept so that a postmaster that ends is collected and doesn't stay as a zombie.
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> Address:
        return address_of(self.data_dir)

    def is_up(self) -> bool:
        return server.answers(self.address)

    def ensure_up(self) -> Address:
        """Up means that SELECT 1 was answered. Two callers at once start one server."""
        self._make_data_dir()
        if self._use is None:
            self._use = locks.Use(self.data_dir)
        with locks.starting(self.data_dir):
            self._use.begin()
            if not self.is_up():
                self._start()
            with server.connect(self.address) as connection:
                ensure_roles(connection, self.address.database, for_tests=self.for_tests)
        return self.address

    def make_database_anew(self) -> None:
        """Throw the database away with all that is in it, and make an empty one."""
        with server.connect(self.address) as admin:
            gone = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(self.address.database))
            admin.execute(gone)
            ensure_roles(admin, self.address.database, for_tests=self.for_tests)

    def stop(self) -> None:
        """Leave; the last to leave stops the server."""
        if self._use is None:
            return
        with locks.starting(self.data_dir):
            if self._use.end():
                server.stop(cluster_folder(self.data_dir), self.address)
                with contextlib.suppress(OSError):
                    Path(self.address.host).rmdir()
        self._use = None
        self._let_go()

    def _let_go(self) -> None:
        """Others may still be using the server we started: then it is theirs to stop."""
        if self._process is not None and self._process.poll() is None:
            self._process.returncode = 0
        self._process = None

    def _start(self) -> None:
        self._let_go()
        user = server_user()
        where = programs(user)
        cluster = ensure_cluster(self.data_dir, where, user, for_tests=self.for_tests)
        _make_socket_folder(Path(self.address.host), user)
        files.write_files(cluster, self.address, user, for_tests=self.for_tests)
        self._process = server.start(cluster, where, user, self.address)

    def _make_data_dir(self) -> None:
        try:
            make_folder(self.data_dir)
            (self.data_dir / "engine.lock").touch(mode=0o600)
        except OSError as problem:
            reason = problem.strerror
            raise EngineError(f"The data folder {self.data_dir} can't be written: {reason}.") from None

    def __enter__(self) -> Address:
        return self.ensure_up()

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _make_socket_folder(folder: Path, user: ServerUser) -> None:
    """Private folders only: whoever may enter the socket's folder may try to connect."""
    parent = folder.parent
    parent.mkdir(mode=0o700, exist_ok=True)
    _must_be_private(parent, os.geteuid())
    # Root's is passed through by the server's own user; nobody else has anything to find there.
    parent.chmod(0o700 if user.is_me else 0o711)
    folder.mkdir(mode=0o700, exist_ok=True)
    user.owns(folder)
    folder.chmod(0o700)


def _must_be_private(folder: Path, uid: int) -> None:
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid or found.st_mode & 0o022:
        raise EngineError(
            f"{folder} is not a folder of your own that only you can write to; the database's socket would "
            "not be safe there. Remove it and start again."
        )
