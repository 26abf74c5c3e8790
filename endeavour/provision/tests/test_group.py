"""Whom a group is for today, and who joins it later; and who covers a session of it."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.day import session_of, sessions_on
from endeavour.provision.group import group_of, groups_of
from endeavour.provision.models import Provision
from endeavour.provision.tests.reading_group import reading
from endeavour.pupils.models import Pupil

__all__ = ["reading"]
MONDAY, NEXT_MONDAY = date(2026, 11, 23), date(2026, 11, 30)


def test_who_joins_later_is_not_in_it_today(
    reading: Provision, maya: Pupil, zara: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    give_place(reading, pupil=zara, on=NEXT_MONDAY, by=priya)
    group = group_of(reading, MONDAY)
    assert [child.pk for child in group.children] == [maya.pk]
    assert [child.pk for child in group.coming] == [zara.pk]
    assert [[child.pk for child in one.children] for one in groups_of(reid, MONDAY)] == [[maya.pk]]
    later = group_of(reading, NEXT_MONDAY)
    assert ({child.pk for child in later.children}, later.coming) == ({maya.pk, zara.pk}, ())


def test_whoever_is_given_a_place_once_it_is_written_down_was_not_in_that_session(
    reading: Provision, maya: Pupil, zara: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    slot = reading.slots.get(weekday=0)
    log_session(slot=slot, on=MONDAY, outcome="happened", presences={maya.pk: "here"}, by=reid)
    give_place(reading, pupil=zara, on=MONDAY, by=priya)
    assert [child.pk for child in session_of(slot, MONDAY).children] == [maya.pk]
    assert {child.pk for child in session_of(slot, NEXT_MONDAY).children} == {maya.pk, zara.pk}


def test_of_a_group_that_has_not_begun_it_says_who_begins(reading: Provision, maya: Pupil) -> None:
    group = group_of(reading, date(2026, 9, 7))
    assert ([child.pk for child in group.children], group.coming) == ([maya.pk], ())


def test_only_somebody_covers(reading: Provision, reid: StaffActor, priya: StaffActor) -> None:
    slot = reading.slots.get(weekday=0)
    assert not session_of(slot, MONDAY).covering
    assert not session_of(slot, MONDAY, me=reid.person.pk).covering
    assert session_of(slot, MONDAY, me=priya.person.pk).covering
    [own] = sessions_on(reid, [MONDAY])
    assert not own.covering
