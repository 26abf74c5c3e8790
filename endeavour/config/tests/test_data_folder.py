"""Where the engine keeps its files, and who can reach them."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from endeavour.config.engine import Engine, EngineError
from endeavour.config.engine.programs import programs
from endeavour.config.engine.system_user import ServerUser, server_user
from endeavour.config.tests.clusters import ask


def test_a_file_in_place_of_the_data_folder_is_a_sentence(folder: Path) -> None:
    (folder / "data").write_text("")
    with pytest.raises(EngineError, match=r"The data folder .* can't be written"):
        Engine(folder / "data").ensure_up()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends the server to another user")
def test_roots_closed_folder_stays_closed_and_the_cluster_lives_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("endeavour.config.engine.programs.STORE", folder / "store")
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    engine = Engine(closed / "data", for_tests=True)
    with engine:
        assert ask(engine, "SELECT 1") == 1
        assert (closed / "data" / "postgres").resolve().parent == folder / "store"
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    (closed / "data" / "postgres").unlink()
    with pytest.raises(EngineError, match="holds the database of a former installation"):
        engine.ensure_up()
    engine.stop()


def test_nobody_else_can_read_what_is_in_the_data_folder(folder: Path) -> None:
    former = os.umask(0o000)
    try:
        with Engine(folder / "deep" / "data", for_tests=True) as address:
            assert stat.S_IMODE(Path(address.host).stat().st_mode) == 0o700
    finally:
        os.umask(former)
    allowed = 0o711 if os.geteuid() == 0 else 0o700
    for made in (folder / "deep", folder / "deep" / "data"):
        assert stat.S_IMODE(made.stat().st_mode) == allowed
    assert stat.S_IMODE((folder / "deep" / "data" / "postgres").stat().st_mode) == 0o700
    for lock in ("engine.lock", "engine.users"):
        assert stat.S_IMODE((folder / "deep" / "data" / lock).stat().st_mode) == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends the server to another user")
def test_programs_that_the_servers_user_can_not_reach_are_copied(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("endeavour.config.engine.programs.STORE", folder / "store")
    monkeypatch.setattr(ServerUser, "can_reach", lambda _user, _folder: False)
    user = server_user()
    first, again = programs(user), programs(user)
    assert first == again
    assert folder in first.parents
    for program in ("postgres", "initdb", "pg_dump"):
        said = subprocess.run([first / program, "--version"], user=user.uid, capture_output=True, check=True)
        assert b"PostgreSQL) 18" in said.stdout
