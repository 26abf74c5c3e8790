"""The last lines of a run: what the sweep tried and found, added up over its visitors and over both processes."""

from collections import Counter

import pytest

SWEPT, HUNTED = "swept", "hunted"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    swept, hunted, answered = Counter[str](), Counter[str](), set[str]()
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, found in getattr(report, "user_properties", ()):
                if getattr(report, "when", "") != "call":
                    continue
                if name == SWEPT:
                    answered |= set(found.pop("answered"))
                    swept.update(found)
                elif name == HUNTED:
                    hunted.update(found)
    if swept:
        told = " / ".join(f"{name} {number}" for name, number in swept.items())
        terminalreporter.write_line(f"sweep: {told} / routes answered {len(answered)}")
    if hunted:
        terminalreporter.write_line(f"mutants: tried {hunted['tried']} / caught {hunted['caught']}")
