"""All the school's support at a glance: what runs, what is planned, what has ended; planned beside done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from endeavour.access.actor import Actor
from endeavour.law.school_year import SchoolYear, school_year_of
from endeavour.provision.access import provision_seen_by
from endeavour.provision.children import Child, children_of
from endeavour.provision.models import Provision
from endeavour.provision.queries import ProvisionLine, line_of
from endeavour.provision.tallies import Mark, Tally, marks_of, slot_times, tally_of
from endeavour.provision.words import MISSED, group_in_words

NO_BREAK = "\N{NO-BREAK SPACE}"
RUNNING, PLANNED, ENDED = "running", "planned", "ended"


@dataclass(frozen=True)
class OverviewLine:
    """`line.tally` adds up all its pupils."""

    line: ProvisionLine
    children: tuple[Child, ...]
    state: str
    had_children: bool = False

    @property
    def with_(self) -> str:
        return self._with([child.name for child in self.children])

    @property
    def with_unbroken(self) -> str:
        """For a narrow column: no initial alone on a line."""
        return self._with([child.name.replace(" ", NO_BREAK) for child in self.children])

    def _with(self, names: list[str]) -> str:
        nobody = "Nobody now" if self.had_children else "Nobody yet"
        return group_in_words(names) if names else nobody


@dataclass(frozen=True)
class Overview:
    """`ended_since` is the first day of last school year: what was over by then is left to each pupil's timeline."""

    lines: tuple[OverviewLine, ...]
    ended_since: date

    def of(self, state: str) -> tuple[OverviewLine, ...]:
        return tuple(line for line in self.lines if line.state == state)

    @property
    def pupils(self) -> int:
        """Who has a place in what runs."""
        return len({child.pk for line in self.of(RUNNING) for child in line.children})

    @property
    def tally(self) -> Tally:
        return added(line.line.tally for line in self.of(RUNNING))


def overview(actor: Actor, today: date, *, counted: str = RUNNING) -> Overview:
    """Sessions are counted of what runs and, besides, of those in the state `counted`. Seven statements."""
    ended_since = SchoolYear(school_year_of(today).begins_in - 1).first
    rows = list(_rows(actor).exclude(ends_on__lt=ended_since))
    ids = {row.pk for row in rows}
    slots, children = slot_times(ids), children_of(ids)
    states = {row.pk: _state(row, children[row.pk], today) for row in rows}
    wanted = {pk for pk, state in states.items() if state in (RUNNING, counted)}
    marks = _marks(children, wanted, today)
    lines = []
    for row in rows:
        line = line_of(row, slots.get(row.pk, []), today, tally_of(marks[row.pk]))
        state = states[row.pk]
        there = tuple(
            c for c in children[row.pk] if state == ENDED or c.ends_on is None or c.ends_on >= today
        )
        lines.append(OverviewLine(line, there, state, bool(children[row.pk])))
    return Overview(tuple(lines), ended_since)


def _rows(actor: Actor) -> QuerySet[Provision]:
    return provision_seen_by(actor).select_related("leader").order_by("name", "pk")


def _marks(
    children: Mapping[int, tuple[Child, ...]], provisions: Collection[int], today: date
) -> dict[int, list[Mark]]:
    """By provision, those of all its pupils together."""
    pupils = {child.pk for pk in provisions for child in children[pk]}
    marks: dict[int, list[Mark]] = defaultdict(list)
    for (_, provision), found in marks_of(pupils, today=today, of=provisions).items():
        marks[provision] += found
    return marks


def added(tallies: Iterable[Tally]) -> Tally:
    """Several together, each reason once."""
    planned = done = 0
    missed: dict[str, int] = defaultdict(int)
    for tally in tallies:
        planned, done = planned + tally.planned, done + tally.done
        for reason, count in tally.missed:
            missed[reason] += count
    return Tally(planned, done, tuple(sorted(missed.items(), key=lambda pair: list(MISSED).index(pair[0]))))


def _state(row: Provision, children: Collection[Child], today: date) -> str:
    """What was ended before it began, and has nobody, is no plan any more."""
    came_to_nothing = bool(row.end_reason) and row.starts_on > today and not children
    if came_to_nothing or (row.ends_on is not None and row.ends_on < today):
        return ENDED
    return PLANNED if row.starts_on > today else RUNNING
