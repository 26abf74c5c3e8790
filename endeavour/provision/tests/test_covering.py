"""Cover: it opens a group until its day is over, and holds only where there is a session."""

from collections.abc import Callable
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.provision.access import (
    provision_seen_by,
    provision_with_code,
    session_seen_by,
    slot_seen_by,
    slots_on_days,
)
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_cover_back import give_cover_back
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.class_day import own_and_class_lines
from endeavour.provision.covering import cover_waiting, to_cover
from endeavour.provision.day import sessions_on
from endeavour.provision.group import groups_of
from endeavour.provision.models import Cover, Provision, Slot
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.people import make_staff
from tests.cast.support import new_provision

TODAY = date(2026, 11, 23)
NEXT_MONDAY = TODAY + timedelta(weeks=1)


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return put_in_place(what=new_provision(reid), pupils=[maya], by=priya)


@pytest.fixture
def slot(reading: Provision) -> Slot:
    found: Slot = reading.slots.get(weekday=0)
    return found


@pytest.fixture
def cole(at_oakfield: School) -> StaffActor:
    return make_staff(at_oakfield, "assistant", "Mrs", "Sharon", "Cole")


def _covers(slot: Slot, day: date, *, asked: StaffActor, takes: StaffActor) -> None:
    ask_for_cover(slot, on=day, by=asked)
    take_cover(slot, on=day, by=takes)


def _sees(person: StaffActor, reading: Provision) -> bool:
    try:
        provision_with_code(person, reading.code)
    except Http404:
        return False
    return bool(provision_seen_by(person)) and bool(groups_of(person, clock.today()))


def test_cover_opens_a_group_until_its_day_is_over(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    assert not _sees(cole, reading)
    _covers(slot, NEXT_MONDAY, asked=reid, takes=cole)
    assert _sees(cole, reading), "how it is run is read before"
    with clock.at(clock.now() + timedelta(weeks=1)):
        assert _sees(cole, reading)
    with clock.at(clock.now() + timedelta(weeks=1, days=1)):
        assert not _sees(cole, reading)


def test_given_back_it_opens_nothing(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    _covers(slot, NEXT_MONDAY, asked=reid, takes=cole)
    give_cover_back(slot, on=NEXT_MONDAY, by=cole)
    assert not _sees(cole, reading)
    with pytest.raises(Http404):
        slot_seen_by(cole, slot.code, NEXT_MONDAY)


def test_the_session_that_was_covered_stays_theirs_to_take_back_and_no_other(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    log_session(slot, on=TODAY - timedelta(weeks=1), by=reid)
    _covers(slot, TODAY, asked=reid, takes=cole)
    log_session(slot, on=TODAY, by=cole)
    with clock.at(clock.now() + timedelta(days=1)):
        found = slot_seen_by(cole, slot.code, TODAY)
        undo_session(session_seen_by(cole, found, TODAY), why="Maya was away", by=cole)
        assert slots_on_days(cole, [TODAY]) == [(slot, TODAY)]
        for other in (TODAY - timedelta(weeks=1), NEXT_MONDAY):
            with pytest.raises(Http404):
                slot_seen_by(cole, slot.code, other)


def _moved(reading: Provision, by: StaffActor) -> None:
    change_times(reading, times=((1, time(10)),), on=TODAY + timedelta(days=1), by=by)


def _ended(reading: Provision, by: StaffActor) -> None:
    end_provision(reading, on=TODAY + timedelta(days=1), why="Done", by=by)


@pytest.mark.parametrize("lapses", [_moved, _ended])
def test_a_session_that_is_no_more_needs_nobody(
    reading: Provision,
    slot: Slot,
    priya: StaffActor,
    reid: StaffActor,
    cole: StaffActor,
    lapses: Callable[[Provision, StaffActor], None],
) -> None:
    ask_for_cover(slot, on=TODAY, by=reid)
    ask_for_cover(slot, on=NEXT_MONDAY, by=reid)
    lapses(reading, priya)
    assert [one.day for one in to_cover(cole, TODAY)] == [TODAY]
    with pytest.raises(Refused, match="Reading has no session at 9:15 on Monday 30 November 2026"):
        take_cover(slot, on=NEXT_MONDAY, by=cole)
    with clock.at(clock.now() + timedelta(weeks=1)):
        assert cover_waiting(cole, NEXT_MONDAY).for_others == 0


def test_cover_of_a_session_that_is_no_more_opens_nothing(
    reading: Provision, slot: Slot, priya: StaffActor, reid: StaffActor, cole: StaffActor
) -> None:
    _covers(slot, NEXT_MONDAY, asked=reid, takes=cole)
    _moved(reading, priya)
    assert not _sees(cole, reading)
    with pytest.raises(Http404):
        slot_seen_by(cole, slot.code, NEXT_MONDAY)


def test_cover_is_asked_for_a_session_that_there_is(slot: Slot, reid: StaffActor) -> None:
    with pytest.raises(Refused, match="Reading has no session at 9:15 on Tuesday 24 November 2026"):
        ask_for_cover(slot, on=TODAY + timedelta(days=1), by=reid)


def test_whoever_pressed_on_an_old_page_is_told(
    reading: Provision,
    slot: Slot,
    priya: StaffActor,
    reid: StaffActor,
    cole: StaffActor,
    sign_in: Callable[[StaffActor], Client],
) -> None:
    ask_for_cover(slot, on=NEXT_MONDAY, by=reid)
    client = sign_in(cole)
    _moved(reading, priya)
    take = f"/s/oakfield/today/cover/{slot.code}/2026-11-30/take"
    answer = client.post(take, {"operation": str(uuid4())}, follow=True)
    assert "Reading has no session at 9:15 on Monday 30 November 2026." in answer.content.decode()
    assert not Cover.objects.exists()
    group = f"/s/oakfield/my-groups/{reading.code}"
    assert client.get(group).status_code == 404


def test_cover_of_one_monday_leaves_the_next_to_its_leader(
    slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    _covers(slot, TODAY, asked=reid, takes=cole)
    both = [TODAY, NEXT_MONDAY]
    assert [one.day for one in sessions_on(reid, both)] == [NEXT_MONDAY]
    assert [one.day for one in sessions_on(cole, both)] == [TODAY]


def test_with_the_class_beside_cover_of_one_monday_leaves_the_next_to_its_leader(
    at_oakfield: School, priya: StaffActor, shah: StaffActor, cole: StaffActor, maya: Pupil
) -> None:
    """A week of holiday between: the last school day and today are both a Monday."""
    slot = put_in_place(what=new_provision(shah), pupils=[maya], by=priya).slots.get(weekday=0)
    _covers(slot, TODAY, asked=shah, takes=cole)
    both = [TODAY, NEXT_MONDAY]
    for class_days in ([], both):
        own, lines = own_and_class_lines(shah, both, class_days=class_days)
        assert [one.day for one in own] == [NEXT_MONDAY]
        assert [line.session.day for line in lines] == class_days
        assert [one.day for one in own_and_class_lines(cole, both, class_days=class_days)[0]] == [TODAY]


def test_what_is_over_is_not_given_back(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    _covers(slot, TODAY, asked=reid, takes=cole)
    with (
        clock.at(clock.now() + timedelta(days=1)),
        pytest.raises(Refused, match="Monday 23 November 2026 was over at 9:35"),
    ):
        give_cover_back(slot, on=TODAY, by=cole)
    assert Cover.objects.get().given_back_at is None


def test_a_session_can_be_covered_until_its_end(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    """From 9:15 to 9:35: asked for, taken and given back until then."""
    with clock.at(clock.now().replace(hour=9, minute=34)):
        ask_for_cover(slot, on=TODAY, by=reid)
        assert [one.day for one in to_cover(cole, TODAY)] == [TODAY]
        assert cover_waiting(cole, TODAY).for_others == 1
    with clock.at(clock.now().replace(hour=9, minute=35)):
        assert to_cover(cole, TODAY) == []
        assert cover_waiting(cole, TODAY).for_others == 0
        with pytest.raises(Refused, match="Reading was over at 9:35, so nobody can cover it any more"):
            take_cover(slot, on=TODAY, by=cole)
        with pytest.raises(Refused, match=r"over at 9:35.*Say how the session went instead"):
            ask_for_cover(slot, on=TODAY, by=reid)


def test_whoever_covered_a_session_can_not_give_it_back_after_its_end(
    reading: Provision, slot: Slot, reid: StaffActor, cole: StaffActor
) -> None:
    _covers(slot, TODAY, asked=reid, takes=cole)
    with clock.at(clock.now().replace(hour=9, minute=35)), pytest.raises(Refused, match="over at 9:35"):
        give_cover_back(slot, on=TODAY, by=cole)
    assert Cover.objects.get().given_back_at is None


def test_what_is_written_down_needs_nobody(slot: Slot, reid: StaffActor, cole: StaffActor) -> None:
    ask_for_cover(slot, on=TODAY, by=reid)
    log_session(slot, on=TODAY, by=reid)
    for act, who in ((ask_for_cover, reid), (take_cover, cole), (give_cover_back, cole)):
        with pytest.raises(Refused, match="Somebody has said already how this session went"):
            act(slot, on=TODAY, by=who)
    assert not Cover.objects.exists()
