"""S2 and S4: a page's processor time and statements, against a bare view of the same SQL and the same bytes."""

import statistics
import time
from collections.abc import Callable

from django.test import Client

from tests.speed.bare import bare_view, statements
from tests.speed.figure import Figure

TURNS = 25


def page_figure(client: Client, name: str, path: str) -> Figure:
    """The median of many turns, after two to warm up."""
    _get(client, path)
    _get(client, path)
    with statements() as asked:
        content = _get(client, path)
    ours = _cpu_ms(lambda: _get(client, path))
    with bare_view(list(asked), content) as open_bare:
        bare = _cpu_ms(open_bare)
    return Figure("S2", name, ours, len(asked), ours / bare, f"bare view ({bare:.1f} ms)", "≤ 2")


def statements_of(client: Client, path: str) -> int:
    _get(client, path)
    with statements() as asked:
        _get(client, path)
    return len(asked)


def _get(client: Client, path: str) -> bytes:
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return bytes(answer.content)


def _cpu_ms(do: Callable[[], object]) -> float:
    do()
    taken = []
    for _ in range(TURNS):
        start = time.process_time()
        do()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)
