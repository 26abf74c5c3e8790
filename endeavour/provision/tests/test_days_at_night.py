"""What is said of sessions and lessons at night is of the day that it is in London, in summer too."""

from datetime import date, time, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.classroom.queries.session import was_said_on
from endeavour.provision.access import provision_seen_by
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.actions.write_back import write_back
from endeavour.provision.models import Slot
from endeavour.provision.notes import notes_along, notes_in, to_read_along, to_read_in
from endeavour.pupils.models import Pupil
from endeavour.pupils.one import ToJSON, one_pupil
from endeavour.schools.facts import one_school
from endeavour.tenancy.prepared import Prepared
from tests.cast.nights import MONDAY, TUESDAY
from tests.cast.people import make_staff
from tests.cast.support import new_provision

ONE_DAY = timedelta(days=1)


@pytest.fixture
def slots(night: date, priya: StaffActor, reid: StaffActor, maya: Pupil) -> dict[date, Slot]:
    """Of Monday, Tuesday and Wednesday."""
    what = new_provision(reid, times=tuple((weekday, time(9)) for weekday in range(3)))
    with clock.at(clock.now() - ONE_DAY):
        made = put_in_place(what=what, pupils=[maya], by=priya)
    return {MONDAY + timedelta(days=slot.weekday): slot for slot in made.slots.all()}


def test_a_session_of_that_day_can_be_said_and_no_later_one(
    slots: dict[date, Slot], night: date, reid: StaffActor
) -> None:
    tomorrow = night + ONE_DAY
    with pytest.raises(Refused):
        log_session(slots[tomorrow], on=tomorrow, by=reid)
    said = log_session(slots[night], on=night, by=reid)
    assert was_said_on(night, said.recorded_at)
    assert not was_said_on(tomorrow, said.recorded_at)


def test_it_is_taken_back_without_a_reason_on_that_day_alone(
    slots: dict[date, Slot], night: date, reid: StaffActor
) -> None:
    said = log_session(slots[MONDAY], on=MONDAY, by=reid)
    with clock.at(clock.now() + timedelta(hours=8)):
        assert clock.today() == TUESDAY
        if night == MONDAY:
            with pytest.raises(Refused):
                undo_session(said, by=reid)
        else:
            undo_session(said, by=reid)
            assert said.__class__.objects.get(pk=said.pk).undone_at is not None


def test_cover_opens_the_group_until_that_day_is_over(
    slots: dict[date, Slot], night: date, reid: StaffActor
) -> None:
    cole = make_staff(reid.school, "assistant", "Mrs", "Sharon", "Cole")
    with clock.at(clock.now() - ONE_DAY):
        ask_for_cover(slots[MONDAY], on=MONDAY, by=reid)
        take_cover(slots[MONDAY], on=MONDAY, by=cole)
    assert provision_seen_by(cole).exists() is (night == MONDAY)


def test_a_line_from_a_lesson_is_of_that_day(
    night: date, maya: Pupil, priya: StaffActor, shah: StaffActor
) -> None:
    write_back(maya, words="She read to Ben.", by=shah)
    told = one_school(priya.school_id).values_list(ToJSON(to_read_along(priya)), flat=True).get()
    (waiting,) = to_read_in(told)
    along = Prepared(lambda pupil_id: one_pupil(pupil_id).values_list(ToJSON(notes_along()), flat=True))
    (line,) = notes_in(along.about(maya.pk))
    assert (waiting.on, line.on) == (night, night)
