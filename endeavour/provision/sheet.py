"""The printed register of a provision: its children down, the weeks across, a box for each session."""

from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.law.dates import monday_of
from endeavour.law.school_year import Days
from endeavour.provision.children import Child, children_of
from endeavour.provision.day import said_of
from endeavour.provision.models import Presence, Provision
from endeavour.provision.queries import ProvisionLine, line_of, times_now
from endeavour.provision.session_said import Said
from endeavour.provision.tallies import slot_times
from endeavour.provision.timetable import days_of
from endeavour.schools.facts import calendar_of

MOST_WEEKS, COLUMNS = 6, 18  # as many boxes as a side of A4 holds beside the names
MANY_WEEKS = 5
FREE_BELOW, A_ROW, A_LINE = 76, 12, 9  # millimetres
SIGNS = {
    Presence.There.HERE: "✓",
    Presence.There.PART: "P",
    Presence.There.AWAY: "A",
    Presence.There.DID_NOT_COME: "D",
    Presence.There.NO_SESSION: "–",
}


@dataclass(frozen=True)
class Column:
    day: date
    slot_id: int
    starts_week: bool


@dataclass(frozen=True)
class Week:
    """`holds` is how many sessions; a week without any says that it is a holiday."""

    monday: date
    holds: int


@dataclass(frozen=True)
class Row:
    child: Child
    boxes: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    line: ProvisionLine
    weeks: tuple[Week, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def lines_to_write(self) -> range:
        """As many as are left below the boxes on a side of A4 that lies, and two at least."""
        return range(max(2, (FREE_BELOW - A_ROW * len(self.rows)) // A_LINE))


def sheet_of(provision: Provision, *, today: date) -> Sheet:
    """As many weeks as fit, some back: what was said, and empty boxes for what is to come. Four statements."""
    calendar = calendar_of(provision.school_id)
    slots = slot_times({provision.pk}).get(provision.pk, [])
    weeks_across = max(1, min(MOST_WEEKS, COLUMNS // max(len(times_now(slots, today)), 1)))
    first = monday_of(today) - timedelta(weeks=2 if weeks_across >= MANY_WEEKS else weeks_across // 3)
    span = Days(first, first + timedelta(weeks=weeks_across, days=-1))
    due = sorted({(day, slot.at, slot.slot_id) for slot in slots for day in days_of(slot, calendar, span)})
    columns = tuple(
        Column(day, slot_id, n == 0 or monday_of(day) != monday_of(due[n - 1][0]))
        for n, (day, _, slot_id) in enumerate(due)
    )
    said = said_of({provision.pk}, since=span.first, until=span.last).get(provision.pk, {})
    children = [child for child in children_of({provision.pk})[provision.pk] if _was_in(child, span)]
    rows = tuple(Row(child, tuple(_box(child, column, said) for column in columns)) for child in children)
    mondays = [span.first + timedelta(weeks=number) for number in range(weeks_across)]
    weeks = tuple(Week(monday, sum(monday_of(c.day) == monday for c in columns)) for monday in mondays)
    line = line_of(provision, slots, today)
    return Sheet(line, tuple(week for week in weeks if week.holds), columns, rows)


def _box(child: Child, column: Column, said: dict[tuple[int, date], Said]) -> str:
    found = said.get((column.slot_id, column.day))
    if not child.is_in(column.day):
        return "·"
    return SIGNS[Presence.There(found.there[child.pk])] if found and child.pk in found.there else ""


def _was_in(child: Child, span: Days) -> bool:
    return child.starts_on <= span.last and (child.ends_on is None or child.ends_on >= span.first)
