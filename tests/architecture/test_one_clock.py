"""Only `clock` reads the clock and says which day an instant is. Security and the queue keep real time: see below."""

import ast

from tests.architecture.source import Source, program, sources

READERS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("timezone", "now"),
    ("time", "time"),
}
REAL_TIME = {
    "endeavour/clock/port.py",
    "endeavour/accounts/invitations.py",
    "endeavour/accounts/forgetting.py",
    "endeavour/accounts/awake.py",
    "endeavour/accounts/ended_session.py",
    "endeavour/accounts/second_step.py",
}


def _reads(source: Source) -> list[str]:
    return [
        f"{source.name}:{node.lineno} {node.func.value.id}.{node.func.attr}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id, node.func.attr) in READERS
    ]


def test_nobody_else_reads_the_clock() -> None:
    readers = [read for source in program() if source.name not in REAL_TIME for read in _reads(source)]
    assert not readers, readers


def _days(source: Source) -> list[str]:
    """Places that make a day of an instant themselves."""
    return [
        f"{source.name}:{node.lineno}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and node.attr == "date"
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and node.value.func.attr in {"astimezone", "now"}
    ]


def test_nobody_else_makes_a_day_of_an_instant() -> None:
    places = [place for source in sources() for place in _days(source)]
    assert len(places) == 1, places
    assert places[0].startswith("endeavour/clock/port.py:")


def test_the_clock_itself_is_seen_to_read() -> None:
    clock = next(source for source in program() if source.name == "endeavour/clock/port.py")
    assert _reads(clock)
