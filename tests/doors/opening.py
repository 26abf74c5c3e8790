"""Python's own walls opened: managers that filter nothing, doors that ask for no school. The database is alone then."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from types import CodeType, FunctionType
from typing import Any
from unittest import mock

from django.db import models

from endeavour.tenancy import scope as scopes
from endeavour.tenancy.models import ScopedManager
from endeavour.tenancy.prepared import Given, PreparedRows
from tests.doors.doors import doors
from tests.doors.mutations import code_put

SCHOOL = ("school_id", "school_class_id__in")


@contextmanager
def python_opened() -> Iterator[None]:
    with ExitStack() as opened:
        opened.enter_context(mock.patch.object(ScopedManager, "get_queryset", models.Manager.get_queryset))
        opened.enter_context(mock.patch.object(PreparedRows, "statement", _made_anew))
        for door in doors().values():
            assert isinstance(door, FunctionType)
            opened.enter_context(code_put(door, _asking_for_no_school(door)))
        yield


@contextmanager
def database_opened(school_ids: list[int]) -> Iterator[None]:
    """Every scope tells the database all schools: for seeing that there would be something to see."""
    tell, everywhere = scopes._tell_database, "{" + ",".join(map(str, school_ids)) + "}"

    def told(setting: str, value: str) -> str:
        return tell(setting, everywhere if setting == "app.schools" else value)

    with mock.patch.object(scopes, "_tell_database", told):
        yield


def _made_anew(prepared: PreparedRows, *given: Given) -> tuple[str, Sequence[Any]]:
    """SQL made before would still ask for the school."""
    return prepared.ask(*given).query.sql_with_params()


def _asking_for_no_school(door: FunctionType) -> CodeType:
    tree = _NoSchool().visit(ast.parse(textwrap.dedent(inspect.getsource(door))))
    ast.fix_missing_locations(tree)
    names: dict[str, Any] = {}
    exec(compile(tree, f"<{door.__name__} opened>", "exec"), dict(door.__globals__), names)
    code: CodeType = names[door.__name__].__code__
    return code


class _NoSchool(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.keywords = [keyword for keyword in node.keywords if keyword.arg not in SCHOOL]
        return node
