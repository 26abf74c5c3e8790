"""The last lines of a run: what was tried and found, added up over all tests of a kind and over both processes."""

from collections import Counter, defaultdict

import pytest

SWEPT, HUNTED, ALONE, ADDRESSES, ONCE, TYPED, EDITED = (
    "Sweep",
    "Broken rules",
    "The database alone",
    "Addresses",
    "Forms",
    "What was typed",
    "Two editors",
)
KINDS = (SWEPT, ADDRESSES, HUNTED, ALONE, ONCE, TYPED, EDITED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Called on the process that the others report to."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for name, found in report.user_properties:
                    if name in KINDS:
                        totals[name].update(found)
    for kind in KINDS:
        if totals[kind]:
            figures = " / ".join(f"{name} {number}" for name, number in totals[kind].items())
            terminalreporter.write_line(f"{kind}: {figures}")
