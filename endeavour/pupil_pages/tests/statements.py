"""Statements of a page: all of them, or what it asks by itself beside the sign-in, the school, posts and session."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

EVERY_PAGE = (
    "SAVEPOINT",
    "RELEASE",
    "set_config",
    'FROM "django_session"',
    'UPDATE "django_session"',
    'FROM "accounts_person" WHERE "accounts_person"."id"',
    'FROM "schools_school" WHERE "schools_school"."slug"',
    'FROM "access_post"',
)


MARKS = ("SAVEPOINT", "RELEASE")
MOST = 12


def own_statements(client: Client, url: str) -> list[str]:
    return [sql for sql in _asked(client, url) if not any(part in sql for part in EVERY_PAGE)]


def all_statements(client: Client, url: str) -> list[str]:
    """As outside of tests: there the scope ends with its transaction, and need not be put back."""
    told = [sql for sql in _asked(client, url) if not sql.startswith(MARKS)]
    _, *put_back = (place for place, sql in enumerate(told) if "set_config" in sql)
    return [sql for place, sql in enumerate(told) if place not in put_back]


def _asked(client: Client, url: str) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        answer: Any = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return [query["sql"] for query in asked]
