"""Sizes, as a ratchet: what is listed may shrink, and nothing may join it."""

import ast

from tests.architecture.source import Source, sources, templates

MODULE, FUNCTION, VIEW, RULE, TEST, TEMPLATE, METHODS = 250, 40, 30, 80, 40, 150, 20
FORBIDDEN = {"services", "helpers", "utils", "managers", "signals", "common", "core", "misc"}


def _functions(source: Source) -> list[tuple[str, int]]:
    return [
        (f"{source.name}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_module_is_too_long() -> None:
    long = [(s.name, s.lines) for s in sources() if s.lines > MODULE]
    assert not long, long


def test_no_function_is_too_long() -> None:
    long = [
        (name, lines)
        for s in sources()
        for name, lines in _functions(s)
        if lines > (VIEW if "/views" in s.name else TEST if s.is_test else FUNCTION)
    ]
    assert not long, long


def test_no_rule_of_law_is_too_long() -> None:
    long = [(s.name, s.lines) for s in sources() if "@rule(" in s.text and not s.is_test and s.lines > RULE]
    assert not long, long


def test_no_class_does_too_much() -> None:
    busy = [
        f"{s.name} {node.name}"
        for s in sources()
        for node in ast.walk(s.tree)
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(m, ast.FunctionDef) and not m.name.startswith("_") for m in node.body) > METHODS
    ]
    assert not busy, busy


def test_no_template_is_too_long() -> None:
    long = [(p.name, n) for p in templates() if (n := p.read_text().count("\n")) > TEMPLATE]
    assert not long, long


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [s.name for s in sources() if s.path.stem in FORBIDDEN]
    assert not vague, vague
