"""Statements that a page asks by itself: beside the sign-in, the school, the posts, the session and transactions."""

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


def own_statements(client: Client, url: str) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        answer: Any = client.get(url)
    assert answer.status_code == 200, answer.status_code
    statements = [query["sql"] for query in asked]
    return [sql for sql in statements if not any(part in sql for part in EVERY_PAGE)]
