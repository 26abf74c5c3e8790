"""What each role may and may not do in a fresh cluster."""

from collections.abc import Iterator

import psycopg
import pytest

from endeavour.config.engine import ADMIN, APP, BACKUP, OWNER, Address, Engine
from endeavour.config.engine.roles import ensure_roles
from endeavour.config.engine.server import connect
from endeavour.config.tests.clusters import a_folder


@pytest.fixture(scope="module")
def address() -> Iterator[Address]:
    with a_folder() as folder, Engine(folder / "data", for_tests=True) as address:
        with connect(address, user=OWNER, database="endeavour") as owner:
            owner.execute("CREATE TABLE walled (id int)")
            owner.execute("INSERT INTO walled VALUES (1)")
            owner.execute("ALTER TABLE walled ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
            owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON walled TO endeavour_app")
        yield address


@pytest.mark.parametrize("role", [OWNER, APP])
def test_no_role_of_ours_passes_a_wall(address: Address, role: str) -> None:
    with connect(address, user=role, database="endeavour") as connection:
        assert connection.execute("SELECT count(*) FROM walled").fetchone() == (0,)


def test_the_backup_sees_everything_and_changes_nothing(address: Address) -> None:
    with connect(address, user=BACKUP, database="endeavour") as backup:
        assert backup.execute("SELECT count(*) FROM walled").fetchone() == (1,)
        for change in ("INSERT INTO walled VALUES (2)", "DROP TABLE walled", "CREATE TABLE mine (id int)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                backup.execute(change.encode())


@pytest.mark.parametrize(
    "overreach",
    [
        "CREATE TABLE mine (id int)",
        "DROP TABLE walled",
        "ALTER TABLE walled DISABLE ROW LEVEL SECURITY",
        "TRUNCATE walled",
        "SET ROLE endeavour_owner",
        "SET session_replication_role = replica",
        "CREATE ROLE another",
        "CREATE DATABASE another",
        "ALTER ROLE endeavour_app BYPASSRLS",
        "COPY walled TO '/tmp/walled'",
    ],
)
def test_the_program_may_not(address: Address, overreach: str) -> None:
    with (
        connect(address, user=APP, database="endeavour") as app,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        app.execute(overreach.encode())


def test_switching_row_security_off_fails_rather_than_shows(address: Address) -> None:
    with connect(address, user=APP, database="endeavour") as app:
        app.execute("SET row_security = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            app.execute("SELECT * FROM walled")


def test_a_role_that_was_made_stronger_by_hand_is_not_noticed_here_but_by_the_walls(address: Address) -> None:
    """Roles are made once; what became of them is for the start-up check, which every start asks."""
    with connect(address, user=ADMIN) as admin:
        ensure_roles(admin, "endeavour", for_tests=True)
        strong = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'endeavour%' AND rolsuper"
        assert admin.execute(strong).fetchone() == (1,)


def test_a_missing_role_is_made_again(address: Address) -> None:
    with connect(address, user=ADMIN) as admin:
        admin.execute("DROP ROLE endeavour_backup")
        ensure_roles(admin, "endeavour", for_tests=True)
        powers = "SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = 'endeavour_backup'"
        assert admin.execute(powers).fetchone() == (True, False)


def test_a_statement_that_runs_away_is_ended(address: Address) -> None:
    with connect(address, user=APP, database="endeavour") as app:
        assert app.execute("SHOW statement_timeout").fetchone() == ("1min",)
        assert app.execute("SHOW idle_in_transaction_session_timeout").fetchone() == ("5min",)
