"""A class's day reads the times that are due on the days asked for, whatever was given before."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.provision import class_day
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.class_day import own_and_class_lines
from endeavour.provision.due import SlotWithCover
from endeavour.provision.slots_of_days import slots_of_days
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_only_times_that_are_due_are_read(
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    at_oakfield: object,
    maya: Pupil,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_in_place(
        what=new_provision(reid, times=tuple((day, time(9)) for day in range(3))), pupils=[maya], by=priya
    )
    for _ in range(3):
        over = put_in_place(what=new_provision(reid), pupils=[maya], by=priya)
        end_provision(over, on=MONDAY - timedelta(days=1), why="Done", by=priya)
    read: list[SlotWithCover] = []

    def counted(*asked: Any) -> list[SlotWithCover]:
        read.extend(slots_of_days(*asked))
        return read

    monkeypatch.setattr(class_day, "slots_of_days", counted)
    own, lines = own_and_class_lines(shah, [MONDAY, TUESDAY], class_days=[MONDAY, TUESDAY])
    assert (own, [line.session.day for line in lines]) == ([], [MONDAY, TUESDAY])
    assert [one.slot.weekday for one in read] == [0, 1]


def test_of_own_times_only_those_with_children_of_the_class_are_its_lines(
    priya: StaffActor, shah: StaffActor, at_oakfield: School, maya: Pupil, zara: Pupil
) -> None:
    Pupil.objects.filter(pk=zara.pk).update(school_class=None)
    put_in_place(what=new_provision(shah, name="Phonics"), pupils=[zara], by=priya)
    put_in_place(what=new_provision(shah), pupils=[maya], by=priya)
    own, lines = own_and_class_lines(shah, [MONDAY], class_days=[MONDAY])
    assert [session.name for session in own] == ["Phonics", "Reading"]
    assert [(line.session.name, [c.name for c in line.children]) for line in lines] == [
        ("Reading", ["Maya O"])
    ]


def test_a_session_whose_leader_has_left_is_said_to_be_nobodys(
    priya: StaffActor, reid: StaffActor, shah: StaffActor, at_oakfield: School, maya: Pupil
) -> None:
    """Until somebody covers it, or it is handed over."""
    reading = put_in_place(what=new_provision(reid), pupils=[maya], by=priya)
    slot = reading.slots.get(weekday=0)
    last_week = MONDAY - timedelta(days=7)
    Post.objects.filter(person=reid.person).update(ends_on=date(2026, 11, 20))
    before, today = own_and_class_lines(shah, [last_week, MONDAY], class_days=[last_week, MONDAY])[1]
    assert today.became == "Nobody’s: there is nobody to lead it. The SENCO can hand it to somebody."
    assert (today.leader, before.missed) == ("", ("Maya O: nobody leads it, and nothing is written down",))
    ask_for_cover(slot, on=MONDAY, by=priya)
    take_cover(slot, on=MONDAY, by=shah)
    assert own_and_class_lines(shah, [MONDAY], class_days=[MONDAY])[1][0].became == "To come"
    hand_over([Hands(reading, priya.person.pk, None)], by=priya)
    [led] = own_and_class_lines(shah, [last_week], class_days=[last_week])[1]
    assert (led.leader, led.missed) == ("Mrs Doyle", ())
