"""The one migration operation that walls in a school's table."""

from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

IN_SCOPE = "school_id = ANY (nullif(current_setting('app.schools', true), '')::bigint[])"


class TenantTable(Operation):
    """Composite key, composite foreign keys, row-level security with FORCE, and the key to the school.

    `append_only` takes UPDATE and DELETE from the program: what was written there stays.
    `school_key=False` is for tables made before the schools' own; `KeyToSchool` then adds the key.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, model: str, *, append_only: bool = False, school_key: bool = True) -> None:
        self.model = model
        self.append_only = append_only
        self.school_key = school_key

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (
            type(self).__name__,
            [self.model],
            {"append_only": self.append_only, "school_key": self.school_key},
        )

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state stays: this is about the table."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model)
        table = model._meta.db_table
        _run_deferred(schema_editor)
        schema_editor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_wall" UNIQUE (school_id, id)')
        for field in _tenant_keys(model):
            schema_editor.execute(_composite_key(table, field))
        if self.school_key:
            schema_editor.execute(_school_key(table))
        schema_editor.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
        schema_editor.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
        schema_editor.execute(
            f'CREATE POLICY "{table}_wall" ON "{table}" USING ({IN_SCOPE}) WITH CHECK ({IN_SCOPE})'
        )
        if self.append_only:
            schema_editor.execute(f'REVOKE UPDATE, DELETE ON "{table}" FROM endeavour_app')

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        table = to_state.apps.get_model(app_label, self.model)._meta.db_table
        for statement in (
            f'DROP POLICY "{table}_wall" ON "{table}"',
            f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY',
            f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY',
        ):
            schema_editor.execute(statement)

    def describe(self) -> str:
        return f"Wall in the table of {self.model}"


class KeyToSchool(TenantTable):
    """The key from a lower room's table to the schools, added by the schools' own migration."""

    def __init__(self, app_label: str, model: str) -> None:
        super().__init__(model)
        self.lower_app = app_label

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return type(self).__name__, [self.lower_app, self.model], {}

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _run_deferred(schema_editor)
        table = to_state.apps.get_model(self.lower_app, self.model)._meta.db_table
        schema_editor.execute(_school_key(table))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        table = to_state.apps.get_model(self.lower_app, self.model)._meta.db_table
        schema_editor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{table}_school"')

    def describe(self) -> str:
        return f"Tie {self.lower_app}.{self.model} to the schools"


def _run_deferred(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Indexes and keys that Django puts off to the end must exist before the composite ones."""
    for statement in schema_editor.deferred_sql:
        schema_editor.execute(statement, None)
    schema_editor.deferred_sql.clear()


def _tenant_keys(model: type[models.Model]) -> list[models.ForeignKey[Any, Any]]:
    return [
        field
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and not getattr(field, "db_constraint", True)
    ]


def _composite_key(table: str, field: models.ForeignKey[Any, Any]) -> str:
    far = field.remote_field.model._meta.db_table
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_{field.column}_wall"'
        f' FOREIGN KEY (school_id, "{field.column}") REFERENCES "{far}" (school_id, id)'
        " DEFERRABLE INITIALLY IMMEDIATE"
    )


def _school_key(table: str) -> str:
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_school"'
        " FOREIGN KEY (school_id) REFERENCES schools_school (id)"
    )
