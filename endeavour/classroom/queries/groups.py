"""L5: the groups that somebody sees, and what each of them is to them."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.numbers import counted
from endeavour.provision.access import slots_on_days
from endeavour.provision.group import Group, GroupLine, Tie, groups_of


@dataclass(frozen=True)
class GroupsPage:
    groups: tuple[GroupLine, ...]

    @property
    def of_school(self) -> bool:
        """Others' too."""
        return bool(self._tied(Tie.SEES))

    @property
    def ties(self) -> tuple[tuple[str, str], ...]:
        """You run, 2 groups; you answer for, 1 group."""
        known = (("run", self._tied(Tie.RUNS)), ("answer for", self._tied(Tie.ANSWERS)))
        return tuple((verb, counted(number, "group")) for verb, number in known if number)

    def _tied(self, tie: Tie) -> int:
        return sum(one.tie is tie for one in self.groups)


def groups_page(actor: StaffActor, today: date) -> GroupsPage:
    """Three statements."""
    return GroupsPage(tuple(groups_of(actor, today)))


def may_be_changed_by(actor: StaffActor, group: Group) -> frozenset[str]:
    """Of the sessions that are shown: the codes of those that this person may take back. One statement."""
    said = [one.said for one in group.last]
    if actor.may(Permission.MANAGE_PROVISION):
        return frozenset(one.code for one in said)
    theirs = {(slot.code, day) for slot, day in slots_on_days(actor, {one.on for one in said})}
    return frozenset(one.code for one in said if (one.slot_code, one.on) in theirs)
