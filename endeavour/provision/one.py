"""One provision for the SENCO: each pupil's sessions beside what was planned, and how the last ones went."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.provision.children import Child, children_of
from endeavour.provision.day import SessionOfDay, due_on, said_of, session_in
from endeavour.provision.group import LAST, Group, group_in
from endeavour.provision.models import Provision, Slot
from endeavour.provision.overview import added
from endeavour.provision.session_said import Said
from endeavour.provision.tallies import ONE_DAY, Mark, Tally, marks_in, tally_of, what_became
from endeavour.provision.timetable import Due, SlotTime, Stay
from endeavour.provision.words import NOT_SAID
from endeavour.schools.facts import calendar_of

MOST_UNSAID = 30
BOX = {"done": "done", "part": "part", "staff": "staff", "not_said": "open"}


@dataclass(frozen=True)
class PlaceLine:
    child: Child
    name: str
    over: bool
    tally: Tally
    boxes: tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class OneProvision:
    """`unsaid` are sessions before today of which nobody has said anything: the newest, those first."""

    group: Group
    places: tuple[PlaceLine, ...]
    tally: Tally
    today: tuple[SessionOfDay, ...]
    unsaid: tuple[SessionOfDay, ...]
    why_it_ends: str


def one_provision(provision: Provision, today: date) -> OneProvision:
    """Six statements, however many pupils and sessions: each is read once."""
    children = children_of({provision.pk})[provision.pk]
    slots = list(provision.slots.all())
    said = said_of({provision.pk}, since=date.min, until=today)[provision.pk]
    times = [SlotTime(s.pk, s.provision_id, s.weekday, s.at, s.starts_on, s.ends_on) for s in slots]
    latest = [*said.values()][: -LAST - 1 : -1]
    calendar = calendar_of(provision.school_id)
    marks = _marks(provision, children, times, said, calendar, today)
    last_place = {child.pk: child for child in children}
    places = tuple(_place(child, marks[child.pk], today) for child in last_place.values())
    return OneProvision(
        group_in(provision, today, children=children, slots=times, latest=latest),
        tuple(sorted(places, key=lambda line: line.over)),
        added(line.tally for line in places),
        tuple(session_in(slot, day, children, said) for slot, day in due_on([today], slots)),
        tuple(session_in(slot, day, children, said) for slot, day in _unsaid(slots, said, marks)),
        provision.end_reason,
    )


def _marks(
    provision: Provision,
    children: Iterable[Child],
    times: Collection[SlotTime],
    said: Mapping[Due, Said],
    calendar: SchoolCalendar,
    today: date,
) -> dict[int, tuple[Mark, ...]]:
    """By pupil, session by session. No statement."""
    at = {time.slot_id: time.at for time in times}
    told: dict[int, dict[Due, Mark]] = defaultdict(dict)
    for (slot, day), found in said.items():
        for pupil, there in found.there.items():
            told[pupil][slot, day] = Mark(day, at[slot], what_became(there, found.reason))
    stays: dict[int, list[Stay]] = defaultdict(list)
    for child in children:
        stays[child.pk].append(Stay(provision.pk, child.pk, child.starts_on, child.ends_on))
    before = Days(date.min, today - ONE_DAY)
    return {pk: marks_in(held, times, told[pk], calendar, before) for pk, held in stays.items()}


def _unsaid(
    slots: Collection[Slot], said: Collection[Due], marks: Mapping[int, tuple[Mark, ...]]
) -> list[tuple[Slot, date]]:
    waiting = {(mark.on, mark.at) for of_one in marks.values() for mark in of_one if mark.what == NOT_SAID}
    due = [(slot, on) for on, at in sorted(waiting) for slot in slots if slot.at == at and slot.holds_on(on)]
    return [(slot, on) for slot, on in reversed(due) if (slot.pk, on) not in said][:MOST_UNSAID]


def _place(child: Child, marks: tuple[Mark, ...], today: date) -> PlaceLine:
    return PlaceLine(
        child=child,
        name=child.name,
        over=child.ends_on is not None and child.ends_on < today,
        tally=tally_of(marks),
        boxes=tuple((mark.on, BOX.get(mark.what, "not")) for mark in marks),
    )
