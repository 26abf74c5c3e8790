"""A class's day reads the times that are due on the days asked for, whatever was given before."""

from collections.abc import Collection
from datetime import date, time, timedelta

import pytest
from django.db.models import Exists, QuerySet

from endeavour.access.actor import StaffActor
from endeavour.provision import class_day
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.class_day import own_and_class_lines
from endeavour.provision.due import SlotWithCover, slots_with_cover
from endeavour.provision.models import Slot
from endeavour.provision.tests.test_acts import new
from endeavour.pupils.models import Pupil

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_only_times_that_are_due_are_read(
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    at_oakfield: object,
    maya: Pupil,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_in_place(what=new(reid, times=tuple((day, time(9)) for day in range(3))), pupils=[maya], by=priya)
    for _ in range(3):
        over = put_in_place(what=new(reid), pupils=[maya], by=priya)
        end_provision(over, on=MONDAY - timedelta(days=1), why="x", by=priya)
    read: list[SlotWithCover] = []

    def counted(rows: QuerySet[Slot], days: Collection[date], *, of_class: Exists) -> list[SlotWithCover]:
        read.extend(slots_with_cover(rows, days, of_class=of_class))
        return read

    monkeypatch.setattr(class_day, "slots_with_cover", counted)
    own, lines = own_and_class_lines(shah, [MONDAY, TUESDAY], class_days=[MONDAY, TUESDAY])
    assert (own, [line.session.day for line in lines]) == ([], [MONDAY, TUESDAY])
    assert [one.slot.weekday for one in read] == [0, 1]
