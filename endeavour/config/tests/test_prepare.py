"""From a fresh database to one that can be served, and what a second start leaves alone."""

from collections.abc import Iterator

import pytest

from endeavour.config.database import DatabaseRefused, connect_as_owner, engine
from endeavour.config.engine import Engine
from endeavour.config.supervisor import prepare
from endeavour.config.supervisor.prepare import prepare_database, sign_ins
from endeavour.config.supervisor.state import State, read_state, schema_state, write_state
from endeavour.config.tests.clusters import a_folder

FILL = "CREATE TABLE IF NOT EXISTS schools_school (id int); INSERT INTO schools_school VALUES (1)"


class Commands:
    """Stands for our own commands, which other tests try; keeps what was asked for, and makes the tables."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.demo_fails = False

    def __call__(self, sentence: str, command: str, port: int) -> str:
        self.asked.append(command)
        if command == "demo":
            with connect_as_owner() as owner:
                owner.execute(FILL)
            if self.demo_fails:
                raise DatabaseRefused("broken off")
        return f"Open http://localhost:{port} and press a name.\n"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Engine]:
    with a_folder() as folder, pytest.MonkeyPatch.context() as environment:
        environment.delenv("DATABASE_URL", raising=False)
        environment.setenv("ENDEAVOUR_DATA", str(folder))
        with engine():
            yield engine()


@pytest.fixture
def commands(cluster: Engine, monkeypatch: pytest.MonkeyPatch) -> Commands:
    cluster.make_database_anew()
    (cluster.data_dir.parent / "demo-sign-ins.txt").unlink(missing_ok=True)
    commands = Commands()
    monkeypatch.setattr(prepare, "_endeavour", commands)
    return commands


def start(*, empty: bool = False) -> State:
    return prepare_database(empty=empty, port=8000)


def test_a_fresh_database_is_migrated_and_filled_once(commands: Commands) -> None:
    assert start() == State(kind="demo", schema=schema_state(), filled=True)
    assert start().filled
    assert commands.asked == ["migrate", "demo"]


def test_the_sign_ins_are_kept_and_follow_the_port(commands: Commands) -> None:
    start()
    assert sign_ins(8123) == "Open http://localhost:8123 and press a name.\n"


def test_an_empty_installation_stays_empty(commands: Commands) -> None:
    assert start(empty=True).kind == "empty"
    assert start().kind == "empty"
    assert commands.asked == ["migrate"]


def test_a_demo_does_not_become_an_empty_installation(commands: Commands) -> None:
    start()
    with pytest.raises(
        DatabaseRefused, match=r"already holds the demo school\. For an empty installation name another"
    ):
        start(empty=True)


def test_changed_migrations_are_carried_out(commands: Commands) -> None:
    start()
    with connect_as_owner() as owner:
        write_state(owner, State(kind="demo", schema="older", filled=True))
    start()
    assert commands.asked == ["migrate", "demo", "migrate"]


def test_a_demo_that_was_broken_off_is_made_anew(commands: Commands) -> None:
    commands.demo_fails = True
    with pytest.raises(DatabaseRefused, match="broken off"):
        start()
    commands.demo_fails = False
    assert start().filled
    assert commands.asked == ["migrate", "demo", "migrate", "demo"]
    with connect_as_owner() as owner:
        assert owner.execute("SELECT count(*) FROM schools_school").fetchone() == (1,)


def test_somebodys_restored_database_is_never_filled(commands: Commands) -> None:
    with connect_as_owner() as owner:
        owner.execute(FILL)
    assert start().kind == "empty"
    assert commands.asked == ["migrate"]


def test_a_demo_made_by_hand_is_left_as_it_is(commands: Commands) -> None:
    with connect_as_owner() as owner:
        owner.execute(FILL)
        owner.execute("CREATE TABLE accounts_installation AS SELECT 'demo' AS kind")
    assert start() == State(kind="demo", schema=schema_state(), filled=True)
    start()
    assert commands.asked == ["migrate", "demo sign-ins"]


def test_somebody_elses_comment_counts_as_none(commands: Commands) -> None:
    for comment in ("the school's database", "[1, 2]", '{"colour": "green"}'):
        with connect_as_owner() as owner:
            owner.execute(f"COMMENT ON DATABASE endeavour IS $${comment}$$".encode())
            assert read_state(owner) == State()


def test_a_server_that_is_too_old_is_refused(commands: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "OLDEST_SERVER", 99)
    with pytest.raises(DatabaseRefused, match="Endeavour needs 99 or later"):
        start()
    assert commands.asked == []
