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


def digest(school_ids: Iterable[int]) -> Digest:
    """By table and owner. Read with all the schools in scope."""
    with scope(school_ids), connection.cursor() as cursor:
        cursor.execute(_statement())
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


def changes(before: Digest, after: Digest) -> set[tuple[str, str]]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def tables() -> set[str]:
    return {model._meta.db_table for model in apps.get_models(include_auto_created=True)}


@cache
def _statement() -> str:
    owners = {model._meta.db_table: "'school:' || school_id" for model in tenant_models()} | SHARED
    return " UNION ALL ".join(
        f"SELECT '{table}', {owner}, md5(string_agg(kept::text, ';' ORDER BY kept.id))"
        f' FROM "{table}" AS kept GROUP BY 1, 2'
        for table, owner in sorted(owners.items())
    )
