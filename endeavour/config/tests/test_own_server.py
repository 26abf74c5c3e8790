"""A PostgreSQL server of one's own: the SQL of the operating page is carried out as it stands there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from endeavour.config.engine import ADMIN, Engine
from endeavour.config.engine.server import connect
from endeavour.config.places import PROJECT
from endeavour.config.tests.clusters import a_folder

PAGE = PROJECT / "docs" / "operating" / "README.md"


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    """Our engine plays somebody else's server: its roles and database are taken away first."""
    with a_folder() as folder, Engine(folder / "data", for_tests=True) as server:
        with connect(server, user=ADMIN) as admin:
            admin.execute("DROP DATABASE endeavour")
            for role in ("endeavour_owner", "endeavour_app", "endeavour_backup"):
                admin.execute(f"DROP ROLE {role}".encode())
            for statement in documented_sql():
                admin.execute(statement.encode())
        addresses = {
            "DATABASE_URL": f"postgresql://endeavour_app@/endeavour?host={server.host}",
            "DATABASE_OWNER_URL": f"postgresql://endeavour_owner@/endeavour?host={server.host}",
        }
        migrated = endeavour("migrate", addresses)
        assert migrated.returncode == 0, migrated.stderr
        yield addresses


def documented_sql() -> list[str]:
    block = re.search(r"```sql\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert block
    return [statement for statement in block[1].split(";") if statement.strip()]


def endeavour(command: str, addresses: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return python(["-m", "endeavour.config", command], addresses)


def python(arguments: list[str], addresses: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """As an operator would: no test session, so that nothing is taken for one."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DATABASE"))
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**environment, **addresses},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_documented_roles_can_migrate_and_are_not_too_strong_to_serve(
    addresses: dict[str, str],
) -> None:
    checked = endeavour("check-walls", addresses)
    assert (checked.returncode, checked.stdout) == (0, "The walls are sound.\n"), checked.stderr


def test_serving_as_the_owner_is_refused(addresses: dict[str, str]) -> None:
    checked = endeavour("check-walls", {**addresses, "DATABASE_URL": addresses["DATABASE_OWNER_URL"]})
    assert checked.returncode == 1
    assert "endeavour_owner owns tables" in checked.stderr


def test_without_the_owners_address_nothing_is_migrated(addresses: dict[str, str]) -> None:
    refused = endeavour("migrate", {"DATABASE_URL": addresses["DATABASE_URL"]})
    assert refused.returncode == 1
    assert refused.stderr.startswith("DATABASE_OWNER_URL is not set.")


def test_what_serves_pages_looks_for_garbage_rarely(addresses: dict[str, str]) -> None:
    asked = "import gc, endeavour.config.wsgi; print(gc.get_freeze_count() > 100_000, gc.get_threshold()[0])"
    served = python(["-c", asked], addresses)
    assert served.stdout == "True 50000\n", served.stderr
