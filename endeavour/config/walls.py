"""Refuses to serve while the wall between two schools, or between an answer and the disk, is weak.

Each question is one statement that finds what is wrong; each finding is one sentence that says what to do.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from endeavour.config.database import OLDEST_SERVER, REFUSAL
from endeavour.config.engine import TEST_CLUSTER
from endeavour.tenancy.models import TenantModel

ROLES_I_CAN_BE = """
SELECT string_agg(CASE WHEN rolsuper THEN 'superuser' ELSE 'BYPASSRLS' END, ', ')
FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')
"""
TABLES_I_OWN = """
SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
AND pg_has_role(current_user, relowner, 'MEMBER')
"""
MAY_MAKE_TABLES = "SELECT has_schema_privilege(current_user, 'public', 'CREATE')"
# A table counts as a school's when the program says so, or when it has the column that says so.
UNWALLED = """
SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
AND (relname = ANY(%s) OR EXISTS (
    SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'school_id' AND NOT attisdropped))
AND NOT (relrowsecurity AND relforcerowsecurity)
"""
WITHOUT_POLICY = """
SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)
AND NOT EXISTS (
    SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*'
    AND pg_get_expr(polqual, polrelid) LIKE '%%app.schools%%'
    AND pg_get_expr(polwithcheck, polrelid) LIKE '%%app.schools%%')
"""
# A second policy widens the first one, so one that says yes to everybody takes the wall away.
OPEN_TO_ALL = """
SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
WHERE polpermissive AND relnamespace = 'public'::regnamespace
AND 'true' IN (pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
"""
MISSING = (
    "SELECT string_agg(name, ', ' ORDER BY name) FROM unnest(%s::text[]) name WHERE to_regclass(name) IS NULL"
)
OFF = """
SELECT string_agg(name, ', ' ORDER BY name) FROM pg_settings
WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
AND current_setting('cluster_name') <> %s
"""


class WeakWallError(ImproperlyConfigured):
    """Serving would risk one school's records or losing what was saved; the message says why."""


def refuse_weak_walls() -> None:
    """Raise the first weakness as a sentence; say nothing when there is none."""
    for weakness in weaknesses():
        raise WeakWallError(f"{REFUSAL} {weakness}")


def weaknesses() -> Iterator[str]:
    """Everything that is wrong, worst first."""
    version = _server_version()
    if version < OLDEST_SERVER:
        yield f"the server is PostgreSQL {version}; it needs {OLDEST_SERVER} or later."
        return
    yield from _of_the_role()
    yield from _of_the_tables()
    if off := _ask(OFF, [TEST_CLUSTER]):
        yield f"the server has {off} off, so what was saved could be lost in a power cut. Switch on: {off}."


def _of_the_role() -> Iterator[str]:
    role = connection.settings_dict["USER"] or "the role in DATABASE_URL"
    if power := _ask(ROLES_I_CAN_BE):
        yield f"{role} is or can become {power}, which sees every school. Use endeavour_app."
    if owned := _ask(TABLES_I_OWN):
        yield f"{role} owns tables ({owned}) and could take their walls down. Use endeavour_app."
    if _ask(MAY_MAKE_TABLES):
        yield f"{role} may make tables. Run: REVOKE CREATE ON SCHEMA public FROM {role}, PUBLIC."


def _of_the_tables() -> Iterator[str]:
    tables = sorted(tenant_tables())
    if missing := _ask(MISSING, [tables]):
        yield f"tables are missing ({missing}). Run: endeavour migrate."
    if unwalled := _ask(UNWALLED, [tables]):
        yield f"row-level security is not on and forced for: {unwalled}. Run: endeavour migrate."
    if without := _ask(WITHOUT_POLICY, [tables]):
        yield f"no policy keeps schools apart in: {without}. Run: endeavour migrate."
    if opened := _ask(OPEN_TO_ALL):
        yield f"a policy lets everybody see or write every row of: {opened}. Drop that policy."


def tenant_tables() -> set[str]:
    """The tables of every model that says it belongs to a school."""
    return {model._meta.db_table for model in apps.get_models() if issubclass(model, TenantModel)}


def _server_version() -> int:
    return int(_ask("SELECT current_setting('server_version_num')")) // 10_000


def _ask(question: str, about: Sequence[Any] | None = None) -> str:
    with connection.cursor() as cursor:
        cursor.execute(question, about)
        row = cursor.fetchone()
    return str(row[0]) if row and row[0] else ""
