"""Breaking the program on purpose: one rule at a time switched off, in place, so that whoever imported it feels it."""

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any
from unittest import mock

from endeavour.access.actor import StaffActor

ALLOW = "allow everybody"


@dataclass(frozen=True)
class Mutant:
    """`kind` says which hunt is after it; `about` what it is about there."""

    name: str
    kind: str
    about: str
    broken: Callable[[], AbstractContextManager[object]]


@contextmanager
def code_put(function: FunctionType, code: CodeType) -> Iterator[None]:
    before = function.__code__
    function.__code__ = code
    try:
        yield
    finally:
        function.__code__ = before


@contextmanager
def allowing() -> Iterator[None]:
    """`may` says yes to ALLOW, which stands in a wall in place of its permission."""
    asked = StaffActor.may

    def may(self: StaffActor, permission: Any) -> bool:
        return permission == ALLOW or asked(self, permission)

    with mock.patch.object(StaffActor, "may", may):
        yield


def without_each_filter(function: FunctionType) -> Iterator[tuple[str, int, CodeType]]:
    """The function with one filter taken out, one condition of a filter taken out, or one question answered
    otherwise."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    for number in range(sum(1 for _ in ast.walk(tree))):
        yield from _each_change(tree, number, function)


def _each_change(
    tree: ast.Module, number: int, function: FunctionType
) -> Iterator[tuple[str, int, CodeType]]:
    node = list(ast.walk(tree))[number]
    if _is_filter(node):
        assert isinstance(node, ast.Call)
        asked = [*map(ast.unparse, node.args), *(f"{keyword.arg}" for keyword in node.keywords)]
        yield _changed(tree, number, function, f"no filter by {' and '.join(asked)}", _without_filter)
        for place, condition in enumerate(asked if len(asked) > 1 else ()):
            yield _changed(tree, number, function, f"no filter by {condition}", _without_condition(place))
    elif isinstance(node, ast.IfExp | ast.If):
        for answer in (True, False):
            yield _changed(tree, number, function, f"always {answer}", _answered(answer))


def _is_filter(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "filter"


def _changed(
    tree: ast.Module, number: int, function: FunctionType, said: str, change: Callable[[ast.AST], ast.AST]
) -> tuple[str, int, CodeType]:
    again = copy.deepcopy(tree)
    target = list(ast.walk(again))[number]
    line = getattr(target, "lineno", 0)
    replaced = change(target)
    if replaced is not target:
        _Swap(target, replaced).visit(again)
    ast.fix_missing_locations(again)
    names: dict[str, Any] = {}
    exec(compile(again, f"<{function.__name__} with a hole>", "exec"), dict(function.__globals__), names)
    code: CodeType = names[function.__name__].__code__
    return said, line, code


class _Swap(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replaced: ast.AST) -> None:
        self.target, self.replaced = target, replaced

    def visit(self, node: ast.AST) -> Any:
        return self.replaced if node is self.target else self.generic_visit(node)


def _without_filter(node: ast.AST) -> ast.AST:
    """`rows.filter(…)` becomes `rows.all()`."""
    assert isinstance(node, ast.Call)
    assert isinstance(node.func, ast.Attribute)
    return ast.Call(ast.Attribute(node.func.value, "all", ast.Load()), [], [])


def _without_condition(place: int) -> Callable[[ast.AST], ast.AST]:
    def change(node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Call)
        if place < len(node.args):
            del node.args[place]
        else:
            del node.keywords[place - len(node.args)]
        return node

    return change


def _answered(answer: bool) -> Callable[[ast.AST], ast.AST]:
    def change(node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.IfExp | ast.If)
        node.test = ast.Constant(answer)
        return node

    return change
