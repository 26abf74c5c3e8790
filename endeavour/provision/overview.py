"""All the school's support at a glance: what runs, what is planned, what has ended; planned beside done."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import Actor
from endeavour.provision.access import provision_seen_by
from endeavour.provision.children import Child, children_of
from endeavour.provision.queries import ProvisionLine, line_of
from endeavour.provision.tallies import Mark, Tally, marks_of, slot_times, tally_of
from endeavour.provision.words import MISSED, group_in_words

RUNNING, PLANNED, ENDED = "running", "planned", "ended"


@dataclass(frozen=True)
class OverviewLine:
    """`line.tally` adds up all its pupils."""

    line: ProvisionLine
    children: tuple[Child, ...]
    state: str

    @property
    def with_(self) -> str:
        return group_in_words([child.name for child in self.children]) if self.children else "Nobody yet"


@dataclass(frozen=True)
class Overview:
    lines: tuple[OverviewLine, ...]

    def of(self, state: str) -> tuple[OverviewLine, ...]:
        return tuple(line for line in self.lines if line.state == state)

    @property
    def pupils(self) -> int:
        """Who has a place in what runs."""
        return len({child.pk for line in self.of(RUNNING) for child in line.children})

    @property
    def tally(self) -> Tally:
        return added(line.line.tally for line in self.of(RUNNING))


def overview(actor: Actor, today: date) -> Overview:
    """Seven statements, however many there are."""
    rows = list(provision_seen_by(actor).select_related("leader").order_by("name", "pk"))
    ids = {row.pk for row in rows}
    slots, children = slot_times(ids), children_of(ids)
    marks: dict[int, list[Mark]] = defaultdict(list)
    pupils = {child.pk for group in children.values() for child in group}
    for (_, provision), found in marks_of(pupils, today=today).items():
        marks[provision] += found
    lines = []
    for row in rows:
        line = line_of(row, slots.get(row.pk, []), today, tally_of(marks[row.pk]))
        state = _state(line, today)
        there = tuple(
            c for c in children[row.pk] if state == ENDED or c.ends_on is None or c.ends_on >= today
        )
        lines.append(OverviewLine(line, there, state))
    return Overview(tuple(lines))


def added(tallies: Iterable[Tally]) -> Tally:
    """Several together, each reason once."""
    planned = done = 0
    missed: dict[str, int] = defaultdict(int)
    for tally in tallies:
        planned, done = planned + tally.planned, done + tally.done
        for reason, count in tally.missed:
            missed[reason] += count
    return Tally(planned, done, tuple(sorted(missed.items(), key=lambda pair: list(MISSED).index(pair[0]))))


def _state(line: ProvisionLine, today: date) -> str:
    if line.ends_on is not None and line.ends_on < today:
        return ENDED
    return PLANNED if line.starts_on > today else RUNNING
