"""Where the cluster lives and where its socket is. Pure: nothing is started, nothing is written."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

PORT = 5432
DATABASE = "endeavour"
# The kernel's limit for the path of a socket, without the closing zero.
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True, kw_only=True)
class Address:
    """How to reach a running cluster: a socket folder, a port and a database."""

    host: str
    port: int = PORT
    database: str = DATABASE

    @property
    def socket_file(self) -> Path:
        return Path(self.host) / f".s.PGSQL.{self.port}"

    @property
    def socket_lock(self) -> Path:
        return Path(self.host) / f".s.PGSQL.{self.port}.lock"


def short_name(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]


def runtime_folder() -> Path:
    """One private folder for each person who runs Endeavour.

    Not XDG_RUNTIME_DIR: it goes away when that person signs out, and the server may outlive the session.
    """
    if os.geteuid() == 0:
        return Path("/run/endeavour")
    return Path(tempfile.gettempdir()) / f"endeavour-{os.geteuid()}"


def address_of(data_dir: Path) -> Address:
    folder = runtime_folder()
    address = Address(host=str(folder / short_name(data_dir)))
    if len(os.fsencode(address.socket_file)) > LONGEST_SOCKET_PATH:
        # TMPDIR can point anywhere; /tmp is always short enough.
        return Address(host=f"/tmp/{folder.name}/{short_name(data_dir)}")  # noqa: S108 - made 0700, owner checked
    return address
