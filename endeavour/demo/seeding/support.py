"""Support is put in place, and its sessions are written down day by day."""

from datetime import date

from endeavour.demo.oakfield.groups import GROUPS, Group
from endeavour.demo.plan import AskForCover, JoinGroup, PutInPlace, SaidOfSession, SaySessions
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.library.items import library_item
from endeavour.provision.actions import ask_for_cover as asking
from endeavour.provision.actions import put_in_place as putting
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_sessions
from endeavour.provision.models import Slot
from endeavour.provision.new_provision import NewProvision
from endeavour.provision.session_said import SessionSaid

_GROUPS = {group.key: group for group in GROUPS}


def put_in_place(making: SchoolInMaking, fact: PutInPlace, by: str) -> None:
    group = _GROUPS[fact.group]
    making.provisions[group.key] = putting.put_in_place(
        what=_new(making, group),
        pupils=[making.pupil(key) for key in group.pupils],
        by=making.actor(by),
    )


def join_group(making: SchoolInMaking, fact: JoinGroup, by: str) -> None:
    group = making.provisions[fact.group]
    give_place(group, pupil=making.pupil(fact.pupil), on=fact.on, by=making.actor(by))


def say_sessions(making: SchoolInMaking, fact: SaySessions, by: str) -> None:
    log_sessions([_said(making, each, fact.on) for each in fact.said], by=making.actor(by))


def ask_for_cover(making: SchoolInMaking, fact: AskForCover, by: str) -> None:
    asking.ask_for_cover(_slot(making, fact.group, fact.on), on=fact.on, by=making.actor(by))


def _new(making: SchoolInMaking, group: Group) -> NewProvision:
    item = library_item(making.school.pk, group.library)
    assert item is not None, group.library  # noqa: S101 - it is in the catalogue
    first = making.invented.child(group.pupils[0])
    teacher = next(each for each in making.invented.staff if first.class_name in each.classes)
    return NewProvision(
        name=group.name,
        purpose=item.purpose,
        from_library=item.key,
        minutes=group.minutes,
        group_size=len(group.pupils),
        room=group.room,
        leader_id=making.person(group.leader).pk,
        responsible_id=making.person(teacher.key).pk,
        starts_on=group.began,
        ends_on=None,
        times=tuple((day, group.at) for day in group.days),
    )


def _said(making: SchoolInMaking, said: SaidOfSession, on: date) -> SessionSaid:
    there = {making.pupil(pupil).pk: word for pupil, word in said.there}
    return SessionSaid(_slot(making, said.group, on), on, said.outcome, said.reason, there)


def _slot(making: SchoolInMaking, group: str, on: date) -> Slot:
    return next(slot for slot in making.slots_of(group) if slot.weekday == on.weekday())
