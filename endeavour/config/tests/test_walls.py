"""Each wall is taken down on purpose, and the program refuses to serve."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection

from endeavour.config.engine import ADMIN, BACKUP, OWNER
from endeavour.config.testing import as_owner
from endeavour.config.walls import WeakWallError, refuse_weak_walls, tenant_tables, weaknesses

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def broken(damage: str, repair: str) -> Iterator[None]:
    _as_owner(damage)
    try:
        yield
    finally:
        _as_owner(repair)


@contextmanager
def connected_as(role: str) -> Iterator[None]:
    usual = connection.settings_dict["USER"]
    _connect_as(role)
    try:
        yield
    finally:
        _connect_as(str(usual))


def _as_owner(statements: str) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(statements)


def _connect_as(role: str) -> None:
    connection.close()
    connection.settings_dict["USER"] = role


def test_sound_walls_say_nothing() -> None:
    assert list(weaknesses()) == []
    refuse_weak_walls()
    call_command("check_walls")


def test_every_room_with_rows_of_a_school_is_looked_at() -> None:
    assert {"pupils_pupil", "register_statusperiod", "audit_auditevent", "access_post"} <= tenant_tables()


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        (ADMIN, "endeavour_admin is or can become superuser"),
        (BACKUP, "endeavour_backup is or can become BYPASSRLS"),
        (OWNER, r"endeavour_owner owns tables \(.*pupils_pupil.*\)"),
    ],
)
def test_a_role_that_is_too_strong(role: str, sentence: str) -> None:
    with connected_as(role), pytest.raises(WeakWallError, match=sentence):
        refuse_weak_walls()


@pytest.mark.parametrize(
    ("damage", "repair", "sentence"),
    [
        (
            "GRANT CREATE ON SCHEMA public TO endeavour_app",
            "REVOKE CREATE ON SCHEMA public FROM endeavour_app",
            "endeavour_app may make tables",
        ),
        (
            "ALTER TABLE pupils_pupil NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE pupils_pupil FORCE ROW LEVEL SECURITY",
            "not on and forced for: pupils_pupil",
        ),
        (
            "ALTER TABLE pupils_pupil DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE pupils_pupil ENABLE ROW LEVEL SECURITY",
            "not on and forced for: pupils_pupil",
        ),
        (
            "CREATE TABLE left_out (id int, school_id bigint)",
            "DROP TABLE left_out",
            "not on and forced for: left_out",
        ),
        (
            "ALTER POLICY pupils_pupil_wall ON pupils_pupil USING (true)",
            "ALTER POLICY pupils_pupil_wall ON pupils_pupil USING (school_id = ANY "
            "(nullif(current_setting('app.schools', true), '')::bigint[]))",
            "no policy keeps schools apart in: pupils_pupil",
        ),
        (
            "CREATE POLICY generous ON pupils_pupil FOR SELECT USING (true)",
            "DROP POLICY generous ON pupils_pupil",
            "lets everybody see or write every row of: pupils_pupil",
        ),
        (
            "ALTER TABLE pupils_pupil RENAME TO pupils_gone",
            "ALTER TABLE pupils_gone RENAME TO pupils_pupil",
            r"tables are missing \(pupils_pupil\)",
        ),
    ],
    ids=["may make tables", "no force", "no security", "left out", "open policy", "second policy", "missing"],
)
def test_a_table_whose_wall_is_down(damage: str, repair: str, sentence: str) -> None:
    with broken(damage, repair), pytest.raises(WeakWallError, match=sentence):
        refuse_weak_walls()
    assert list(weaknesses()) == []


def test_a_server_that_may_lose_what_it_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test cluster is such a server; without its mark it would be refused."""
    monkeypatch.setattr("endeavour.config.walls.TEST_CLUSTER", "some other cluster")
    with pytest.raises(WeakWallError, match="has fsync, full_page_writes, synchronous_commit off"):
        refuse_weak_walls()


def test_the_mark_of_the_test_cluster_can_not_be_put_on_by_a_session() -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="cluster_name"):
        cursor.execute("SET cluster_name = 'endeavour-test'")


def test_a_server_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("endeavour.config.walls.OLDEST_SERVER", 99)
    with pytest.raises(WeakWallError, match="it needs 99 or later"):
        refuse_weak_walls()


@pytest.mark.parametrize("command", ["worker", "check_walls"])
def test_commands_refuse_as_well(command: str) -> None:
    with connected_as(OWNER), pytest.raises((WeakWallError, CommandError), match="owns tables"):
        call_command(command)
