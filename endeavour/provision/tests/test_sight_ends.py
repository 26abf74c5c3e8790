"""Who led support or answered for it reads it some weeks longer, and no more; the SENCO reads it for good."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from django.http import Http404
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.models import ClassStaff
from endeavour.provision.access import provision_seen_by, slot_seen_by, slots_on_days
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.due import STILL_READ
from endeavour.provision.models import Provision, Slot
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.people import make_staff
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision

MONDAY = date(2026, 11, 23)
LINE = "Maya cried about home."
SignIn = Callable[[StaffActor], Client]


@pytest.fixture
def reading(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil
) -> Provision:
    """For Maya and for Ben, who is in no class."""
    ben = make_pupil(at_oakfield, "Ben", "Turner")
    answers = new_provision(reid, responsible_id=shah.person.pk, group_size=2)
    return put_in_place(what=answers, pupils=[maya, ben], by=priya)


@pytest.fixture
def slot(reading: Provision) -> Slot:
    found: Slot = reading.slots.get(weekday=0)
    return found


def morning_of(day: date) -> datetime:
    return datetime.combine(day, time(8, 40), clock.LONDON)


def opens(person: StaffActor, slot: Slot, day: date) -> bool:
    try:
        slot_seen_by(person, slot.code, day)
    except Http404:
        return False
    return True


def test_who_led_it_opens_it_some_weeks_after_its_end_and_no_longer(
    reading: Provision, slot: Slot, reid: StaffActor, shah: StaffActor, priya: StaffActor
) -> None:
    end_provision(reading, on=MONDAY, why="Done", by=priya)
    for days, seen in ((STILL_READ, True), (STILL_READ + timedelta(days=1), False)):
        with clock.at(morning_of(MONDAY + days)):
            assert [provision_seen_by(who).exists() for who in (reid, shah)] == [seen, seen]
            assert opens(reid, slot, MONDAY) is seen
            assert bool(slots_on_days(reid, [MONDAY])) is seen, "Today names nothing that does not open"
            assert provision_seen_by(priya).exists()
            assert opens(priya, slot, MONDAY)


def test_who_covered_opens_that_session_for_some_weeks(
    at_oakfield: School, slot: Slot, reid: StaffActor
) -> None:
    cole = make_staff(at_oakfield, "assistant", "Mrs", "Sharon", "Cole")
    ask_for_cover(slot, on=MONDAY, by=reid)
    take_cover(slot, on=MONDAY, by=cole)
    for days, seen in ((STILL_READ, True), (STILL_READ + timedelta(days=1), False)):
        with clock.at(morning_of(MONDAY + days)):
            assert opens(cole, slot, MONDAY) is seen


def test_last_years_teacher_reads_no_more_though_they_are_still_named(
    reading: Provision, slot: Slot, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    log_session(slot, on=MONDAY - timedelta(weeks=1), note=LINE, by=reid)
    group, session = f"/s/oakfield/my-groups/{reading.code}", f"/s/oakfield/today/{slot.code}/2026-11-23"
    assert LINE in sign_in(shah).get(group).content.decode()
    assert "Miss Shah and the SENCO read it" in sign_in(reid).get(session).content.decode()
    ClassStaff.objects.filter(person=shah.person).update(ends_on=MONDAY - timedelta(days=1))
    assert [sign_in(shah).get(page).status_code for page in (group, f"/s/oakfield/pupils/{maya.pid}")] == [
        404,
        404,
    ]
    assert "Miss Shah" not in sign_in(reid).get(session).content.decode()


def test_who_answers_for_it_reads_it_while_a_child_of_their_class_is_in_it(
    reading: Provision, shah: StaffActor, maya: Pupil, priya: StaffActor
) -> None:
    assert provision_seen_by(shah).exists()
    end_place(reading, pupil=maya, on=MONDAY, why="Done", by=priya)
    with clock.at(morning_of(MONDAY + STILL_READ + timedelta(days=1))):
        assert not provision_seen_by(shah).exists(), "the one who is left is in no class of hers"
