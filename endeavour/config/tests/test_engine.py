"""The engine comes up, whatever happened before, and leaves nothing behind."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from endeavour.config.engine import ADMIN, OWNER, Engine, EngineError
from endeavour.config.engine.address import LONGEST_SOCKET_PATH
from endeavour.config.engine.server import connect
from endeavour.config.places import make_folder
from endeavour.config.tests.clusters import (
    a_folder,
    another_process,
    ask,
    ended,
    kill_postmaster,
    postmaster,
    wait_for_log,
    wait_until_gone,
)


@pytest.fixture(scope="module")
def made_once() -> Iterator[Engine]:
    """One cluster for the tests that start and stop it; the path has spaces, quotes and no end."""
    with a_folder() as folder:
        engine = Engine(folder / 'Priya\'s "school"' / ("a long name " * 12) / "data", for_tests=True)
        engine.ensure_up()
        yield engine
        engine.stop()


@pytest.fixture
def engine(made_once: Engine) -> Iterator[Engine]:
    made_once.ensure_up()
    yield made_once
    made_once.stop()


def test_a_fresh_folder_becomes_a_database_that_answers(engine: Engine) -> None:
    assert ask(engine, "SELECT current_user::text") == "endeavour_app"
    assert ask(engine, "SELECT current_database()::text") == "endeavour"


def test_the_cluster_is_made_as_we_want_it(engine: Engine) -> None:
    assert ask(engine, "SHOW data_checksums") == "on"
    assert ask(engine, "SHOW listen_addresses") == ""
    assert ask(engine, "SHOW server_encoding") == "UTF8"
    locale = "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'endeavour'"
    assert ask(engine, locale) == "bC.UTF-8"


def test_only_a_test_cluster_goes_without_fsync(engine: Engine, folder: Path) -> None:
    assert ask(engine, "SHOW fsync") == "off"
    assert ask(engine, "SHOW cluster_name") == "endeavour-test"
    with Engine(folder / "data") as address, connect(address, database="endeavour") as real:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert real.execute(f"SHOW {setting}".encode()).fetchone() == ("on",)
        assert real.execute("SHOW cluster_name").fetchone() == ("endeavour",)


def test_the_socket_is_private_and_its_path_short(engine: Engine) -> None:
    folder = Path(engine.address.host)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) & 0o066 == 0
    assert len(str(engine.data_dir)) > LONGEST_SOCKET_PATH
    assert len(str(engine.address.socket_file)) <= LONGEST_SOCKET_PATH


def test_nobody_gets_in_under_a_name_the_system_does_not_vouch_for(engine: Engine) -> None:
    files = engine.data_dir / "postgres"
    rules = [line for line in (files / "pg_hba.conf").read_text().splitlines() if line[:1] not in ("", "#")]
    assert all("peer map=endeavour" in rule for rule in rules)
    with pytest.raises(psycopg.OperationalError, match="Peer authentication failed"):
        connect(engine.address, user="postgres")


def test_the_log_holds_nothing_that_people_wrote(engine: Engine) -> None:
    with connect(engine.address, user=OWNER, database="endeavour") as owner:
        owner.execute("CREATE TEMP TABLE one (note text UNIQUE)")
        owner.execute("INSERT INTO one VALUES ('Zara cries in maths')")
        with pytest.raises(psycopg.errors.UniqueViolation, match="Zara"):
            owner.execute("INSERT INTO one VALUES ('Zara cries in maths')")
    logged = wait_for_log(engine, "duplicate key")
    assert "Zara" not in logged


def test_up_already_means_the_same_server(engine: Engine) -> None:
    before = postmaster(engine)
    engine.ensure_up()
    assert postmaster(engine) == before


def test_two_starts_at_once_start_one_server_and_the_last_to_leave_stops_it(made_once: Engine) -> None:
    made_once.stop()
    both = [another_process(made_once.data_dir) for _ in range(2)]
    pids = {int(process.stdout.readline()) for process in both if process.stdout}
    assert len(pids) == 1
    both[0].communicate()
    assert made_once.is_up()
    both[1].communicate()
    assert not made_once.is_up()
    assert ended(pids.pop())


def test_a_killed_postmaster_is_replaced(engine: Engine) -> None:
    killed = kill_postmaster(engine)
    engine.ensure_up()
    assert ask(engine, "SELECT 1") == 1
    assert postmaster(engine) != killed


def test_a_postmaster_killed_while_nobody_watches_is_replaced(made_once: Engine) -> None:
    """Its starter is killed too, so that nobody collects it and its lock files stay."""
    made_once.stop()
    starter = another_process(made_once.data_dir)
    assert starter.stdout
    starter.stdout.readline()
    starter.kill()
    starter.communicate()
    kill_postmaster(made_once)
    made_once.ensure_up()
    assert ask(made_once, "SELECT 1") == 1
    made_once.stop()


def test_a_server_whose_starter_was_killed_is_taken_over_and_stopped(made_once: Engine) -> None:
    made_once.stop()
    starter = another_process(made_once.data_dir)
    pid = int(starter.stdout.readline()) if starter.stdout else 0
    starter.kill()
    starter.communicate()
    made_once.ensure_up()
    assert postmaster(made_once) == pid
    made_once.stop()
    wait_until_gone(pid)


@pytest.mark.parametrize(
    "left_behind",
    ["", "12", "\n\n", "1\n/elsewhere\n", "not a number\n", "{own}\n/elsewhere\n1\n5432\n"],
    ids=[
        "empty",
        "half a line",
        "blank lines",
        "init's number",
        "rubbish",
        "a number given to another program",
    ],
)
def test_a_false_pid_file_does_not_stop_the_start(made_once: Engine, left_behind: str) -> None:
    made_once.stop()
    lock = made_once.data_dir / "postgres" / "postmaster.pid"
    lock.write_text(left_behind.format(own=os.getpid()))
    lock.chmod(0o644)
    made_once.ensure_up()
    assert ask(made_once, "SELECT 1") == 1
    made_once.stop()


def test_a_cluster_that_was_never_finished_is_made_again(folder: Path) -> None:
    half = folder / "data" / "postgres.making"
    make_folder(folder / "data")
    half.mkdir()
    (half / "base").mkdir()
    with Engine(folder / "data", for_tests=True) as address, connect(address, user=ADMIN) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not half.exists()


def test_another_versions_cluster_is_refused_in_a_sentence(folder: Path) -> None:
    cluster = folder / "data" / "postgres"
    cluster.mkdir(parents=True)
    (cluster / "PG_VERSION").write_text("15\n")
    with pytest.raises(EngineError, match="made by PostgreSQL 15, and this Endeavour brings version 18"):
        Engine(folder / "data").ensure_up()


def test_a_start_that_can_not_succeed_ends_with_the_servers_last_words(
    made_once: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_once.stop()
    monkeypatch.setattr("endeavour.config.engine.server.TRIES", 2)
    broken = made_once.data_dir / "postgres" / "postgresql.conf"
    good = broken.read_text()
    broken.write_text(good + "shared_buffers = 'a lot'\n")
    try:
        with pytest.raises(EngineError, match=r"doesn't start.*shared_buffers"):
            made_once.ensure_up()
    finally:
        broken.write_text(good)
        made_once.stop()
