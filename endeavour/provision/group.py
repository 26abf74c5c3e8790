"""One group, for whoever runs it: whom it is for, when, how it is run, and how it went."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from endeavour.access.actor import Actor, StaffActor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.library.items import LibraryItem, library_item
from endeavour.provision.access import provision_seen_by
from endeavour.provision.children import Child, children_of
from endeavour.provision.day import latest_of
from endeavour.provision.models import Provision
from endeavour.provision.queries import ProvisionLine, line_of
from endeavour.provision.session_said import Said
from endeavour.provision.tallies import slot_times
from endeavour.provision.timetable import SlotTime
from endeavour.provision.words import LOST, group_in_words, listed

LAST = 6


class Tie(Enum):
    """What somebody has to do with a group that they see."""

    RUNS = "leads it, or is about to cover it"
    ANSWERS = "answers for it"
    SEES = "sees every group of the school"


@dataclass(frozen=True)
class GroupLine:
    """`tie` is that of whoever asked."""

    line: ProvisionLine
    children: tuple[Child, ...]
    tie: Tie

    @property
    def names(self) -> str:
        return listed([child.name for child in self.children]) if self.children else ""

    @property
    def short(self) -> str:
        return group_in_words([child.name for child in self.children]) if self.children else ""


@dataclass(frozen=True)
class PastSession:
    said: Said
    by: str
    names: dict[int, str]

    @property
    def lost(self) -> str:
        """Ben T not in school"""
        lost = {pk: there for pk, there in self.said.there.items() if there in ("away", "did_not_come")}
        told = (f"{self.names[pk]} {LOST[there]}" for pk, there in lost.items())
        return ", ".join(told)


@dataclass(frozen=True)
class Group:
    """`children` are in it today, or on its first day while that is ahead; `coming` those who join later."""

    line: ProvisionLine
    children: tuple[Child, ...]
    coming: tuple[Child, ...]
    how: LibraryItem | None
    last: tuple[PastSession, ...]
    responsible: str


def groups_of(actor: Actor, today: date) -> list[GroupLine]:
    """What the person leads, answers for or is about to cover, or every one; running or planned. Three statements."""
    rows = provision_seen_by(actor).exclude(ends_on__lt=today).select_related("leader")
    found = list(rows.order_by("name", "pk"))
    slots = slot_times({row.pk for row in found})
    children = children_of({row.pk for row in found})
    return [
        GroupLine(line_of(row, slots[row.pk], today), _now(row, children[row.pk], today), _tie(actor, row))
        for row in found
    ]


def _tie(actor: Actor, row: Provision) -> Tie:
    person = actor.person.pk if isinstance(actor, StaffActor) else None
    if person is not None and person in (row.leader_id, row.responsible_id):
        return Tie.RUNS if person == row.leader_id else Tie.ANSWERS
    return Tie.SEES if actor.may(Permission.SEE_PROVISION) else Tie.RUNS


def group_of(provision: Provision, today: date) -> Group:
    """Five statements."""
    children = children_of({provision.pk})[provision.pk]
    slots = slot_times({provision.pk})[provision.pk]
    latest = latest_of(provision.pk, until=today, most=LAST)
    return group_in(provision, today, children=children, slots=slots, latest=latest)


def group_in(
    provision: Provision,
    today: date,
    *,
    children: tuple[Child, ...],
    slots: Iterable[SlotTime],
    latest: Iterable[Said],
) -> Group:
    """From what is read already; `latest` is the newest first. Two statements."""
    last = list(latest)
    by = names_of(found.by for found in last)
    names = {child.pk: child.name for child in children}
    return Group(
        line=line_of(provision, slots, today),
        children=_now(provision, children, today),
        coming=tuple(child for child in children if child.starts_on > _shown_on(provision, today)),
        how=library_item(provision.school_id, provision.from_library),
        last=tuple(PastSession(found, by[found.by], names) for found in last),
        responsible=provision.responsible.formal_name if provision.responsible else "",
    )


def _now(provision: Provision, children: tuple[Child, ...], today: date) -> tuple[Child, ...]:
    return tuple(child for child in children if child.is_in(_shown_on(provision, today)))


def _shown_on(provision: Provision, today: date) -> date:
    return max(today, provision.starts_on)
