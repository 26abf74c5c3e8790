"""Support and places that end, on whatever day: what was recorded stays, and what was only planned is taken back."""

from collections.abc import Callable
from datetime import date, time

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.tests.witness import last_event
from endeavour.audit.models import AuditEvent
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.day import sessions_on
from endeavour.provision.ending import end_places
from endeavour.provision.models import Place, Presence, Provision, Session, Slot
from endeavour.provision.overview import PLANNED, RUNNING, overview
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision

NINE, TEN = time(9, 15), time(10)
FRIDAY_BEFORE, TODAY, FRIDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 27)
DECEMBER = date(2026, 12, 1)


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return put_in_place(what=new_provision(reid), pupils=[maya], by=priya)


@pytest.fixture
def ben(at_oakfield: School) -> Pupil:
    return make_pupil(at_oakfield, "Ben", "Turner")


def _moved(reading: Provision, by: StaffActor) -> Slot:
    """From today at ten."""
    change_times(reading, times=((0, TEN),), on=TODAY, by=by)
    moved: Slot = reading.slots.get(at=TEN)
    return moved


def test_support_that_was_given_did_not_end_before(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    log_session(_moved(reading, priya), on=TODAY, by=reid)
    with pytest.raises(Refused, match="session of Reading on Monday 23 November 2026 went, so its last day"):
        end_provision(reading, on=FRIDAY_BEFORE, why="Done", by=priya)
    end_provision(reading, on=TODAY, why="Done", by=priya)
    assert Session.objects.count() == 1


@pytest.mark.parametrize("there", [Presence.There.HERE, Presence.There.AWAY])
def test_whoever_was_spoken_of_did_not_stop_coming_before(
    group: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil, ben: Pupil, there: str
) -> None:
    said = log_session(group.slots.get(weekday=0), on=TODAY, presences={maya.pk: there}, by=reid)
    give_place(group, pupil=ben, on=FRIDAY_BEFORE, by=priya)
    with pytest.raises(Refused, match="on Monday 23 November 2026 went, so Maya’s last day is then or later"):
        end_place(group, pupil=maya, on=FRIDAY_BEFORE, why="Done", by=priya)
    end_place(group, pupil=ben, on=FRIDAY_BEFORE, why="Done", by=priya)
    undo_session(said, by=reid)
    end_place(group, pupil=maya, on=FRIDAY_BEFORE, why="Done", by=priya)
    assert set(Place.objects.values_list("ends_on", flat=True)) == {FRIDAY_BEFORE}


def test_what_was_taken_back_stays_when_it_ends_before(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    moved = _moved(reading, priya)
    undo_session(log_session(moved, on=TODAY, by=reid), by=reid)
    end_provision(reading, on=FRIDAY_BEFORE, why="Done", by=priya)
    assert Session.objects.get().slot == moved
    assert not any(slot.holds_on(TODAY) for slot in Slot.objects.all())


def test_a_place_that_was_to_begin_after_the_end_is_taken_back_and_recorded(
    reading: Provision, priya: StaffActor, ben: Pupil
) -> None:
    give_place(reading, pupil=ben, on=DECEMBER, by=priya)
    end_provision(reading, on=FRIDAY, why="Done", by=priya)
    assert [place.ends_on for place in Place.objects.all()] == [FRIDAY]
    assert last_event("PlaceTakenBack") == {"provision": reading.code, "on": "2026-12-01"}
    assert AuditEvent.objects.get(kind="PlaceTakenBack").pupil == ben.pid


def test_a_place_that_has_not_begun_is_taken_back(reading: Provision, priya: StaffActor, ben: Pupil) -> None:
    give_place(reading, pupil=ben, on=DECEMBER, by=priya)
    end_place(reading, pupil=ben, on=TODAY, why="Done", by=priya)
    assert not Place.objects.filter(pupil=ben).exists()
    assert last_event("PlaceTakenBack")["on"] == "2026-12-01"
    with pytest.raises(Refused, match="Ben T has no place in Reading then"):
        end_place(reading, pupil=ben, on=TODAY, why="Done", by=priya)


def test_whoever_was_to_come_back_does_not(group: Provision, priya: StaffActor, maya: Pupil) -> None:
    end_place(group, pupil=maya, on=FRIDAY, why="Done", by=priya)
    give_place(group, pupil=maya, on=DECEMBER, by=priya)
    end_place(group, pupil=maya, on=TODAY, why="Stopped", by=priya)
    assert [(place.ends_on, place.end_reason) for place in Place.objects.all()] == [(TODAY, "Stopped")]


def test_a_place_that_has_begun_is_not_taken_back(reading: Provision, priya: StaffActor, ben: Pupil) -> None:
    give_place(reading, pupil=ben, on=TODAY, by=priya)
    with pytest.raises(Refused, match="started on 23 November 2026, so its last day is then or later"):
        end_place(reading, pupil=ben, on=FRIDAY_BEFORE, why="Done", by=priya)


def test_a_place_by_which_something_is_counted_stays(
    reading: Provision, priya: StaffActor, reid: StaffActor, ben: Pupil
) -> None:
    give_place(reading, pupil=ben, on=TODAY, by=priya)
    slot = reading.slots.get(weekday=0)
    log_session(slot, on=TODAY, presences={ben.pk: Presence.There.AWAY}, by=reid)
    end_places(ben, on=FRIDAY_BEFORE, why="Left", by=priya)
    assert Place.objects.get(pupil=ben).ends_on == TODAY


def _twice(do: Callable[[], object]) -> None:
    do()
    with pytest.raises(Refused):
        do()


def test_ended_once(group: Provision, priya: StaffActor, maya: Pupil) -> None:
    _twice(lambda: end_place(group, pupil=maya, on=TODAY, why="Done", by=priya))
    _twice(lambda: end_provision(group, on=TODAY, why="Done", by=priya))


@pytest.fixture
def group(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return put_in_place(what=new_provision(reid, group_size=4), pupils=[maya], by=priya)


def test_support_for_one_ends_with_its_last_place(
    reading: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    end_place(reading, pupil=maya, on=TODAY, why="Reads well", by=priya)
    reading.refresh_from_db()
    assert (reading.ends_on, reading.end_reason) == (TODAY, "Reads well")
    assert set(Slot.objects.values_list("ends_on", flat=True)) == {TODAY}
    assert [s.name for s in sessions_on(reid, [TODAY, date(2026, 11, 25)])] == ["Reading"], (
        "today’s is the last"
    )
    assert overview(priya, FRIDAY).of(RUNNING) == ()


def test_support_for_one_goes_on_while_somebody_is_in_it(
    reading: Provision, priya: StaffActor, maya: Pupil, ben: Pupil
) -> None:
    give_place(reading, pupil=ben, on=DECEMBER, by=priya)
    end_place(reading, pupil=maya, on=TODAY, why="Done", by=priya)
    reading.refresh_from_db()
    assert reading.ends_on is None


def test_a_group_waits_for_others_to_join(
    group: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil, ben: Pupil
) -> None:
    end_place(group, pupil=maya, on=TODAY, why="Done", by=priya)
    [line] = overview(priya, FRIDAY).of(RUNNING)
    assert line.with_ == "Nobody now"
    assert sessions_on(reid, [date(2026, 11, 25)]) == [], "nobody is waited for"
    give_place(group, pupil=ben, on=FRIDAY, by=priya)
    assert overview(priya, FRIDAY).of(RUNNING)[0].with_ == "Ben T"


def test_support_for_one_that_was_to_begin_later_never_came_to_be(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    later = put_in_place(what=new_provision(reid, starts_on=DECEMBER), pupils=[maya], by=priya)
    end_place(later, pupil=maya, on=TODAY, why="Done", by=priya)
    later.refresh_from_db()
    assert later.ends_on == DECEMBER
    assert not Slot.objects.exists()
    assert not Place.objects.exists()
    assert overview(priya, TODAY).of(PLANNED) == ()


def test_support_for_one_ran_as_long_as_something_was_said(
    reading: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    log_session(reading.slots.get(weekday=0), on=TODAY, by=reid)
    end_places(maya, on=FRIDAY_BEFORE, why="Left", by=priya)
    reading.refresh_from_db()
    assert reading.ends_on == TODAY


@pytest.mark.parametrize("why", ["", "   "])
def test_nothing_ends_without_a_reason(reading: Provision, maya: Pupil, priya: StaffActor, why: str) -> None:
    for end in (
        lambda: end_place(reading, pupil=maya, on=FRIDAY, why=why, by=priya),
        lambda: end_provision(reading, on=FRIDAY, why=why, by=priya),
    ):
        with pytest.raises(Refused, match="Say in a few words why it ends") as refused:
            end()
        assert refused.value.field == "why"
    assert Place.objects.get().ends_on is None
