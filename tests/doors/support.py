"""The support that a school of the world gives: a group for each class, run by an assistant of that class."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from endeavour.access.actor import StaffActor
from endeavour.library.models import LibraryEntry
from endeavour.provision.models import (
    Adjustment,
    Cover,
    CoverAsked,
    LessonNote,
    Place,
    Presence,
    Provision,
    Session,
    Slot,
)
from tests.cast.people import MONDAY
from tests.doors.children import Child

BEGAN = date(2026, 9, 14)
LAST_DAY = date(2027, 3, 25)
Days = dict[str, date]
LONG_AGO, LONG_OVER = date(2025, 9, 15), date(2025, 12, 12)
# Who runs the group of a class, and who answers for it.
RUN_BY = {
    "one": ("assistant", "teacher"),
    "two": ("assistant elsewhere", "teacher elsewhere"),
}


@dataclass(frozen=True)
class Support:
    """`said` is the slot of this morning of which something was said; for `wanted` cover was asked, for `free` not."""

    provision: Provision
    klass: str
    said: Slot
    wanted: Slot
    free: Slot


def give_support(staff: dict[str, StaffActor], children: list[Child]) -> list[Support]:
    """In the scope of the school. Texts are planted afterwards. Beside what runs stands what its people see no more."""
    _seen_no_more(staff, children)
    return [_group(staff, klass, [c for c in children if c.klass == klass]) for klass in RUN_BY]


def _seen_no_more(staff: dict[str, StaffActor], children: list[Child]) -> None:
    """For whoever led it, what ended long ago, also with a child of another class. For whoever answered for it, and
    teaches another class by now: what goes on without them, and without the child whom they teach."""
    leader, responsible = (staff[name].person for name in RUN_BY["one"])
    one, two = first_of_each(children)
    over, all_along = (
        {"starts_on": LONG_AGO, "ends_on": LONG_OVER},
        {"starts_on": LONG_AGO, "ends_on": LAST_DAY},
    )
    for child in (one, two):
        _lesson([(child, over)], **over, leader=leader)
    _lesson([(one, over), (two, all_along)], **all_along, responsible=responsible)


def first_of_each(children: list[Child]) -> list[Child]:
    """The first child of each class."""
    return [next(child for child in children if child.klass == klass) for klass in RUN_BY]


def _lesson(children: list[tuple[Child, Days]], **facts: Any) -> None:
    ours = {"school_id": children[0][0].pupil.school_id}
    provision = Provision.objects.create(**ours, **facts, minutes=20, set_up_by="staff:1")
    for child, days in children:
        Place.objects.create(**ours, **days, provision=provision, pupil=child.pupil, given_by="staff:1")


def fill_library(school_id: int) -> LibraryEntry:
    made: LibraryEntry = LibraryEntry.objects.create(
        school_id=school_id, name="", purpose="", minutes=20, times_a_week=3, weeks=12, added_by="staff:1"
    )
    return made


def _group(staff: dict[str, StaffActor], klass: str, children: list[Child]) -> Support:
    leader, responsible = (staff[name] for name in RUN_BY[klass])
    ours, label = {"school_id": leader.school_id}, leader.label
    provision = Provision.objects.create(
        **ours,
        minutes=20,
        leader=leader.person,
        responsible=responsible.person,
        starts_on=BEGAN,
        ends_on=LAST_DAY,
        set_up_by=label,
    )
    said, wanted, free = (
        Slot.objects.create(**ours, provision=provision, weekday=0, at=at, starts_on=BEGAN)
        for at in (time(9, 15), time(10, 10), time(11, 0))
    )
    today = MONDAY.date()
    session = Session.objects.create(
        **ours,
        provision=provision,
        slot=said,
        on=today,
        outcome="happened",
        recorded_at=MONDAY,
        recorded_by=label,
    )
    for child in children:
        pupil = {**ours, "pupil": child.pupil}
        Place.objects.create(**pupil, provision=provision, starts_on=BEGAN, given_by=label)
        Presence.objects.create(**pupil, session=session, there="here")
        Adjustment.objects.create(**pupil, kind="owed", starts_on=BEGAN, recorded_by=label)
        LessonNote.objects.create(**pupil, at=MONDAY, written_by=label)
    asked = {"slot": wanted, "on": today}
    CoverAsked.objects.create(**ours, **asked, asked_at=MONDAY, asked_by=label)
    Cover.objects.create(
        **ours, **asked, person=responsible.person, taken_at=MONDAY, taken_by=label, given_back_at=MONDAY
    )
    return Support(provision, klass, said, wanted, free)
