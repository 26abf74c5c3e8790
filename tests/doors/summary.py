"""The last lines of a run: what the sweep tried and found, added up over its visitors and over both processes."""

from collections import Counter

import pytest

SWEPT, HUNTED, ALONE, ADDRESSES, ONCE, TYPED = (
    "swept",
    "hunted",
    "alone",
    "addresses",
    "once",
    "typed",
)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Called on the process that the others report to."""
    swept, hunted, alone, addresses, once, typed = (Counter[str]() for _ in range(6))
    sums = (
        (SWEPT, swept),
        (HUNTED, hunted),
        (ALONE, alone),
        (ADDRESSES, addresses),
        (ONCE, once),
        (TYPED, typed),
    )
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") != "call":
                continue
            for name, found in report.user_properties:
                for kind, total in sums:
                    if name == kind:
                        total.update(found)
    for said, total in (
        ("Sweep", swept),
        ("Addresses", addresses),
        ("Broken rules", hunted),
        ("The database alone", alone),
        ("Forms", once),
        ("What was typed", typed),
    ):
        if total:
            figures = " / ".join(f"{name} {number}" for name, number in total.items())
            terminalreporter.write_line(f"{said}: {figures}")
