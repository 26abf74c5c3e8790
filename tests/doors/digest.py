"""What every table holds, table by table and owner by owner, so that a change anywhere shows, and whose it was."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection

from endeavour.tenancy.scope import scope
from tests.doors.planting import tenant_models

# Tables outside the wall, with what says whose a row is. Sessions and counted attempts change with every call.
SHARED = {
    "schools_school": "'school:' || id",
    "accounts_person": "'person:' || id",
    "accounts_invitation": "'person:' || person_id",
    "account_emailaddress": "'person:' || user_id",
    "mfa_authenticator": "'person:' || user_id",
    "procrastinate_jobs": "coalesce('school:' || (args ->> 'school_id'), '-')",
    "accounts_installation": "'-'",
}
UNCOUNTED = {
    "accounts_cache",
    "django_session",
    "django_migrations",
    "django_content_type",
    "auth_permission",
    "auth_group",
    "auth_group_permissions",
    "account_emailconfirmation",
    "procrastinate_workers",
    "procrastinate_events",
    "procrastinate_periodic_defers",
}
READS = re.compile(r"\s*(SELECT(?!.*procrastinate)|SAVEPOINT|RELEASE|ROLLBACK)\b", re.IGNORECASE | re.DOTALL)
OF_THE_SESSION = re.compile(r'(UPDATE|INSERT INTO|DELETE FROM) "?(django_session|accounts_cache)\b')
Digest = dict[tuple[str, str], str]


def digest(school_ids: Iterable[int], of: frozenset[str] | None = None) -> Digest:
    """By table and owner; of some tables alone, or of all. Read with all the schools in scope."""
    if not (wanted := _owners().keys() if of is None else _owners().keys() & of):
        return {}
    with scope(school_ids), connection.cursor() as cursor:
        cursor.execute(_statement(frozenset(wanted)))
        return {(str(table), str(owner)): str(hashed) for table, owner, hashed in cursor.fetchall()}


class Writes:
    """Notes whether a statement was sent that may change a row. Jobs are deferred by a function, so in a SELECT."""

    def __init__(self) -> None:
        self.seen = False

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        if not READS.match(sql) and not OF_THE_SESSION.match(sql):
            self.seen = True
        return execute(sql, params, many, context)


class Touched:
    """The tables in which rows were put in, changed or taken out, as the database itself counts them in a transaction.

    It counts what was taken back too, and what a trigger or a cascade did: a table that isn't named is as it was.
    """

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def since_last(self) -> frozenset[str]:
        """Since this was asked before."""
        with connection.cursor() as cursor:
            cursor.execute(_TOUCHED)
            counts = {str(table): int(count) for table, count in cursor.fetchall()}
        found = frozenset(table for table, count in counts.items() if count != self._counts.get(table, 0))
        self._counts = counts
        return found


_TOUCHED = """
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                    + pg_stat_get_xact_tuples_deleted(oid)
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""


def changes(before: Digest, after: Digest) -> set[tuple[str, str]]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def tables() -> set[str]:
    return {model._meta.db_table for model in apps.get_models(include_auto_created=True)}


@cache
def _owners() -> dict[str, str]:
    return {model._meta.db_table: "'school:' || school_id" for model in tenant_models()} | SHARED


@cache
def _statement(of: frozenset[str]) -> str:
    return " UNION ALL ".join(
        f"SELECT '{table}', {owner}, md5(string_agg(kept::text, ';' ORDER BY kept.id))"
        f' FROM "{table}" AS kept GROUP BY 1, 2'
        for table, owner in sorted(_owners().items())
        if table in of
    )
