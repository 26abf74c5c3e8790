"""One provision for the SENCO: each pupil's sessions beside what was planned, and how the last ones went."""

from dataclasses import dataclass
from datetime import date

from endeavour.provision.children import Child, children_of
from endeavour.provision.day import SessionOfDay, due_on, sessions_of
from endeavour.provision.group import Group, group_of
from endeavour.provision.models import Provision
from endeavour.provision.overview import added
from endeavour.provision.tallies import Mark, Tally, marks_of, tally_of

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
    group: Group
    places: tuple[PlaceLine, ...]
    tally: Tally
    today: tuple[SessionOfDay, ...]
    why_it_ends: str


def one_provision(provision: Provision, today: date) -> OneProvision:
    """Fifteen statements."""
    children = children_of({provision.pk})[provision.pk]
    marks = marks_of({child.pk for child in children}, today=today, of={provision.pk})
    by_pupil = {child.pk: marks.get((child.pk, provision.pk), ()) for child in children}
    latest = {child.pk: child for child in children}
    places = tuple(_place(child, by_pupil[child.pk], today) for child in latest.values())
    return OneProvision(
        group_of(provision, today),
        tuple(sorted(places, key=lambda line: line.over)),
        added(line.tally for line in places),
        tuple(sessions_of(due_on([today], provision.slots.select_related("provision__leader")))),
        provision.end_reason,
    )


def _place(child: Child, marks: tuple[Mark, ...], today: date) -> PlaceLine:
    return PlaceLine(
        child=child,
        name=child.name,
        over=child.ends_on is not None and child.ends_on < today,
        tally=tally_of(marks),
        boxes=tuple((mark.on, BOX.get(mark.what, "not")) for mark in marks),
    )
