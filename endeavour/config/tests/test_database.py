"""Which database, as whom, and what is said when an address is missing or wrong."""

import pytest

from endeavour.config.database import DatabaseRefused, database_settings, owner_settings

APP_URL = "postgresql://endeavour_app:s3cret@db.example:5433/school?sslmode=verify-full"
OWNER_URL = "postgres://endeavour_owner:0wn@db.example/school"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("DATABASE_URL", APP_URL)
    monkeypatch.setenv("DATABASE_OWNER_URL", OWNER_URL)
    monkeypatch.delenv("DATABASE_DIRECT_URL", raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("command", "user"),
    [
        (["migrate"], "endeavour_owner"),
        (["flush"], "endeavour_owner"),
        (["makemigrations"], "endeavour_owner"),
        (["worker"], "endeavour_app"),
        (["import_file", "migrate"], "endeavour_app"),
        (["shell"], "endeavour_app"),
        ([], "endeavour_app"),
    ],
)
@pytest.mark.parametrize("where", ["embedded", "a server"])
def test_the_command_picks_the_role(
    monkeypatch: pytest.MonkeyPatch, where: str, command: list[str], user: str
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if where == "a server":
        monkeypatch.setenv("DATABASE_URL", APP_URL)
        monkeypatch.setenv("DATABASE_OWNER_URL", OWNER_URL)
    assert database_settings(["endeavour", *command])["USER"] == user


def test_an_address_is_taken_apart_with_its_options(server: pytest.MonkeyPatch) -> None:
    settings = database_settings(["endeavour"])
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example", "5433", "school")
    assert (settings["USER"], settings["PASSWORD"]) == ("endeavour_app", "s3cret")
    assert settings["OPTIONS"] == {"sslmode": "verify-full"}
    assert settings["DISABLE_SERVER_SIDE_CURSORS"]


def test_a_missing_owner_address_is_refused_with_where_to_read(server: pytest.MonkeyPatch) -> None:
    server.delenv("DATABASE_OWNER_URL")
    assert database_settings(["endeavour", "worker"])["USER"] == "endeavour_app"
    with pytest.raises(DatabaseRefused, match=r"DATABASE_OWNER_URL is not set\. .*docs/operating/README\.md"):
        database_settings(["endeavour", "migrate"])


@pytest.mark.parametrize(
    "wrong", ["mysql://u:s3cret@h/d", "s3cret", "postgresql://u:s3cret@h", "http://s3cret"]
)
def test_a_wrong_address_is_refused_without_repeating_its_password(
    server: pytest.MonkeyPatch, wrong: str
) -> None:
    server.setenv("DATABASE_OWNER_URL", wrong)
    with pytest.raises(DatabaseRefused, match="DATABASE_OWNER_URL is not a PostgreSQL address") as refused:
        owner_settings()
    assert "s3cret" not in str(refused.value)


def test_only_the_worker_takes_the_direct_line_past_a_pool(server: pytest.MonkeyPatch) -> None:
    server.setenv("DATABASE_DIRECT_URL", "postgresql://endeavour_app:x@direct.example/school")
    assert database_settings(["endeavour", "worker"])["HOST"] == "direct.example"
    assert database_settings(["granian"])["HOST"] == "db.example"


def test_the_tests_themselves_have_a_cluster_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    here = database_settings(["pytest"])["HOST"]
    monkeypatch.delenv("PYTEST_VERSION")
    assert database_settings(["endeavour"])["HOST"] != here
