"""How fast this machine is at this hour: the same plain Python, timed between the pages that are measured."""

import statistics
import time

from tests.speed.figure import Figure

STEPS, ROWS, TURNS = 60_000, 20_000, 5
# What it took on the machine of the build in its fastest hour.
FASTEST_MS = 16.5


class Machine:
    def __init__(self) -> None:
        self._taken: list[float] = []

    def time_it(self) -> None:
        for _ in range(TURNS):
            start = time.process_time()
            _work()
            self._taken.append((time.process_time() - start) * 1000)

    def figure(self) -> Figure:
        taken = statistics.median(self._taken)
        to = f"its fastest hour ({FASTEST_MS:.1f} ms): S2 divided by it is held against the promise"
        return Figure("S2", "This machine now: plain Python", taken, ratio=taken / FASTEST_MS, to=to)


def _work() -> str:
    """What pages are made of: calls, look-ups, words put together."""
    known: dict[str, int] = {}
    for step in range(STEPS):
        _count(known, f"row {step % ROWS}")
    return ", ".join(f"{name}: {number}" for name, number in sorted(known.items()))


def _count(known: dict[str, int], name: str) -> None:
    known[name] = known.get(name, 0) + 1
