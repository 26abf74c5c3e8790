"""S2 and S4: a page's processor time and statements, and its ratio to a bare view of the same SQL and bytes."""

import statistics
import time
from collections.abc import Callable

from django.test import Client

from tests.speed.bare import bare_view, statements
from tests.speed.figure import Figure

TURNS = 25


def page_figure(client: Client, name: str, path: str, most: int) -> Figure:
    """The median of many turns, after two to warm up. `most` is promised, in ms of processor time (decision 0015)."""
    _get(client, path)
    _get(client, path)
    with statements() as asked:
        content = _get(client, path)
    ours, waited = _median_ms(lambda: _get(client, path))
    with bare_view(list(asked), content) as open_bare:
        bare, _ = _median_ms(open_bare)
    to = f"bare view ({bare:.1f} ms)"
    return Figure("S2", name, ours, waited, len(asked), ours / bare, to, f"≤ {most} ms CPU")


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


def _median_ms(do: Callable[[], object]) -> tuple[float, float]:
    """Of the program's processor time, and of the time that passed."""
    do()
    taken, passed = [], []
    for _ in range(TURNS):
        start, began = time.process_time(), time.perf_counter()
        do()
        taken.append((time.process_time() - start) * 1000)
        passed.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken), statistics.median(passed)
