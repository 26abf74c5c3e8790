"""Making a cluster: whole or not at all, and never over one that is there."""

import shutil
import tempfile
from pathlib import Path

from endeavour.config.engine import files
from endeavour.config.engine.address import short_name
from endeavour.config.engine.programs import VERSION, open_store
from endeavour.config.engine.refusal import EngineError
from endeavour.config.engine.system_user import ServerUser


def cluster_folder(data_dir: Path) -> Path:
    return data_dir / "postgres"


def ensure_cluster(data_dir: Path, programs: Path, user: ServerUser, *, for_tests: bool) -> Path:
    """The cluster's folder, made now if there is none."""
    cluster = cluster_folder(data_dir)
    if not (cluster / "PG_VERSION").exists():
        _make(cluster, programs, user, for_tests=for_tests)
    _must_be_ours(cluster, user)
    return cluster


def _make(cluster: Path, programs: Path, user: ServerUser, *, for_tests: bool) -> None:
    home = _home(cluster, user)
    making = home.with_name(f"{home.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700)
    user.owns(making)
    _initdb(making, programs, user, quick=for_tests)
    files.include_settings(making)
    making.rename(home)
    if home != cluster:
        cluster.unlink(missing_ok=True)
        cluster.symlink_to(home)


def _home(cluster: Path, user: ServerUser) -> Path:
    """Beside the other data, unless the server's user can't get there (root's home is closed to others)."""
    if user.can_reach(cluster.parent):
        return cluster
    home = open_store() / f"cluster-{short_name(cluster.parent)}"
    if home.exists():
        raise EngineError(
            f"{home} holds the database of a former installation in {cluster.parent}. To use it again: "
            f"ln -s {home} '{cluster}'. To start afresh, remove it."
        )
    return home


def _initdb(cluster: Path, programs: Path, user: ServerUser, *, quick: bool) -> None:
    command = [str(programs / "initdb"), f"--pgdata={cluster}", f"--username={files.ADMIN}"]
    command += ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    command += ["--data-checksums", "--auth=peer", "--no-instructions"]
    command += ["--no-sync"] if quick else []
    with tempfile.TemporaryFile() as said:
        if user.start(command, log=said.fileno()).wait() != 0:
            said.seek(0)
            reason = said.read().decode(errors="replace").strip()
            raise EngineError(f"The database could not be made: {reason}")


def _must_be_ours(cluster: Path, user: ServerUser) -> None:
    version = (cluster / "PG_VERSION").read_text().strip()
    if version != str(VERSION):
        raise EngineError(
            f"{cluster} was made by PostgreSQL {version}, and this Endeavour brings version {VERSION}. "
            "Restore a backup into an empty data folder, or start the former Endeavour."
        )
    if cluster.stat().st_uid != user.uid:
        raise EngineError(
            f"{cluster} belongs to the user {cluster.owner()}: start Endeavour as the user who made it "
            "(root's database belongs to endeavour-db)."
        )
