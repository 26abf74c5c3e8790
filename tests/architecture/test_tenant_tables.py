"""Every table of a school has its whole wall in the database, whoever wrote the migration."""

import pytest
from django.apps import apps
from django.db import connection, models

from endeavour.tenancy.models import TenantModel
from endeavour.tenancy.operations import IN_SCOPE

TENANTS = [m for m in apps.get_models() if issubclass(m, TenantModel)]


def _rows(statement: str, *values: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


@pytest.mark.django_db
@pytest.mark.parametrize("model", TENANTS, ids=lambda m: m._meta.label)
def test_the_table_is_walled_in(model: type[models.Model]) -> None:
    table = model._meta.db_table
    flags = _rows("SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = %s", table)
    policies = [row[0] for row in _rows("SELECT policyname FROM pg_policies WHERE tablename = %s", table)]
    constraints = {
        str(row[0])
        for row in _rows(
            "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND convalidated", table
        )
    }
    assert flags == [(True, True)], "row-level security with FORCE is missing: TenantTable in its migration"
    assert f"{table}_wall" in policies
    wanted = {f"{table}_wall", f"{table}_school"} | {
        f"{table}_{field.column}_wall"
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and issubclass(field.remote_field.model, TenantModel)
    }
    assert wanted <= constraints, f"missing: {wanted - constraints}"


@pytest.mark.django_db
@pytest.mark.parametrize("model", TENANTS, ids=lambda m: m._meta.label)
def test_the_policy_reads_the_scope_and_nothing_else_lets_a_row_change(model: type[models.Model]) -> None:
    rows = _rows(
        "SELECT policyname, cmd, qual, with_check FROM pg_policies WHERE tablename = %s", model._meta.db_table
    )
    for _name, command, reads, writes in rows:
        if command == "ALL":
            assert "app.schools" in str(reads)
            assert "app.schools" in str(writes)
        else:
            assert command == "SELECT", "a second policy may only let someone read"
    assert "app.schools" in IN_SCOPE


@pytest.mark.parametrize("model", TENANTS, ids=lambda m: m._meta.label)
def test_its_indexes_begin_with_the_school(model: type[models.Model]) -> None:
    """Except those that let a person find their own posts, and codes unique in the whole land."""
    for index in model._meta.indexes:
        first = index.fields[0]
        assert first in {"school_id", "person"}, f"{index.name} begins with {first}"
