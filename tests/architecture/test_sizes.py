"""Sizes, as a ratchet: what is listed may shrink, and nothing may join it."""

import ast
from collections import Counter

from tests.architecture.source import Source, program, sources, templates

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


MODULES = 40
# Rooms that hold more, how many, and why. A number may only go down; a room that has come down to forty leaves.
CROWDED = {
    "cycle": (
        93,
        "its stage follows from its review, the next plan from what a review found: neither can do without the other",
    ),
    "demo": (65, "invented people and their past; no part of a school's program"),
    "register": (64, "a status, the concern before it and what its family is told ask one another"),
    "transfers": (
        50,
        "one act in many steps, staged, shown, taken over and undone, none of which is done without the others",
    ),
    "access": (49, "what may be done, and the settings pages by which a school says who may do it"),
    "provision": (43, "timetable, sessions and cover read the same rows, and count them in one way"),
}


def _is_rule(source: Source) -> bool:
    return "@rule(" in source.text


def _modules_of_rooms() -> Counter[str]:
    """Without tests, migrations, what only marks a package, and rules of law: those grow with the law."""
    return Counter(s.room for s in program() if s.path.name != "__init__.py" and not _is_rule(s))


def test_no_room_holds_too_many_modules() -> None:
    held = _modules_of_rooms()
    crowded = {room: n for room, n in held.items() if n > CROWDED.get(room, (MODULES, ""))[0]}
    assert not crowded, f"split them, as docs/decisions/0013 says: {crowded}"


def test_the_list_of_crowded_rooms_only_shrinks() -> None:
    held = _modules_of_rooms()
    stale = {
        room: held[room] for room, (most, _why) in CROWDED.items() if held[room] < most or most <= MODULES
    }
    assert not stale, f"put down what they hold now, or take them off the list: {stale}"
