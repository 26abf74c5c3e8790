"""Two people at one session at the same moment, with real transactions: it is one session, and the second is told."""

from datetime import date, time

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Cover, Presence, Session, Slot
from endeavour.pupils.models import Pupil
from endeavour.register.tests.test_two_at_once import at_once
from endeavour.schools.models import School
from tests.cast.support import new_provision

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 11, 23)
RACES = 10


def _slots(leader: StaffActor, maya: Pupil, by: StaffActor) -> list[Slot]:
    """As many times this morning as there are races."""
    what = new_provision(
        leader, minutes=5, starts_on=TODAY, times=tuple((0, time(9, number)) for number in range(RACES))
    )
    return list(put_in_place(what=what, pupils=[maya], by=by).slots.all())


def _say(slot: Slot, there: str, maya: Pupil, by: StaffActor) -> None:
    with school_scope(by.school_id):
        log_session(slot, on=TODAY, presences={maya.pk: there}, by=by)


def test_two_who_say_something_else(
    oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    with school_scope(oakfield.pk):
        slots = _slots(reid, maya, priya)
    for slot in slots:
        [told] = at_once(
            lambda s=slot: _say(s, "here", maya, reid),  # type: ignore[misc]  # bound at once
            lambda s=slot: _say(s, "away", maya, priya),  # type: ignore[misc]  # bound at once
        )
        assert "said already how this session went" in told
    with school_scope(oakfield.pk):
        assert Session.objects.count() == Presence.objects.count() == RACES


def test_one_who_taps_three_times(oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> None:
    with school_scope(oakfield.pk):
        slots = _slots(reid, maya, priya)
    for slot in slots:
        tap = lambda s=slot: _say(s, "here", maya, reid)  # noqa: E731 - one race's own
        assert at_once(tap, tap, tap) == []
    with school_scope(oakfield.pk):
        assert Session.objects.count() == RACES


def test_two_who_take_the_same_cover(
    oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil
) -> None:
    with school_scope(oakfield.pk):
        slots = _slots(reid, maya, priya)
        for slot in slots:
            ask_for_cover(slot, on=TODAY, by=reid)

    def take(slot: Slot, by: StaffActor) -> None:
        with school_scope(oakfield.pk):
            take_cover(slot, on=TODAY, by=by)

    for slot in slots:
        [told] = at_once(lambda s=slot: take(s, shah), lambda s=slot: take(s, priya))  # type: ignore[misc]  # as above
        assert "has taken this session already" in told
    with school_scope(oakfield.pk):
        assert Cover.objects.count() == RACES


def _undo(session: Session, by: StaffActor) -> None:
    with school_scope(by.school_id):
        undo_session(session, why="Maya was away", by=by)


def test_one_who_takes_back_and_another_who_says_something_else(
    oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    """Either the second finds the first's words standing, or what the second says stands."""
    with school_scope(oakfield.pk):
        said = {slot: log_session(slot, on=TODAY, by=reid) for slot in _slots(reid, maya, priya)}
    for slot, session in said.items():
        told = at_once(
            lambda s=session: _undo(s, reid),  # type: ignore[misc]  # bound at once
            lambda s=slot: _say(s, "away", maya, priya),  # type: ignore[misc]  # as above
        )
        with school_scope(oakfield.pk):
            standing = Session.objects.filter(slot=slot, undone_at__isnull=True)
            assert [found.recorded_by for found in standing] == ([] if told else [priya.label])


def test_one_who_takes_back_what_another_has_just_said_anew(
    oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    with school_scope(oakfield.pk):
        said = {slot: log_session(slot, on=TODAY, by=reid) for slot in _slots(reid, maya, priya)}

    def anew(slot: Slot, session: Session) -> None:
        _undo(session, reid)
        _say(slot, "away", maya, reid)

    for slot, session in said.items():
        told = at_once(
            lambda s=session: _undo(s, priya),  # type: ignore[misc]  # bound at once
            lambda a=slot, b=session: anew(a, b),  # type: ignore[misc]  # as above
        )
        assert all("said anew meanwhile how this session went" in sentence for sentence in told)
    with school_scope(oakfield.pk):
        assert Session.objects.filter(undone_at__isnull=True).count() == RACES
