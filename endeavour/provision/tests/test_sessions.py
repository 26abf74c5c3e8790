"""Saying how a session went: once, by one person, and taken back without losing that it was said."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Presence, Provision, Session, Slot
from endeavour.provision.saying import SaidAlready
from endeavour.provision.tests.reading_group import reading
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil

__all__ = ["reading"]
MONDAY = date(2026, 11, 23)


@pytest.fixture
def monday_slot(reading: Provision) -> Slot:
    found: Slot = reading.slots.get(weekday=0)
    return found


def test_one_tap_is_one_session_with_everybody_there(
    monday_slot: Slot, reid: StaffActor, maya: Pupil
) -> None:
    session = log_session(slot=monday_slot, on=MONDAY, by=reid)
    assert [(p.pupil_id, p.there) for p in session.presences.all()] == [(maya.pk, "here")]
    assert tallies([maya.pk], today=MONDAY)[maya.pk, monday_slot.provision_id].planned == 25
    assert log_session(slot=monday_slot, on=MONDAY, by=reid).pk == session.pk
    assert Session.objects.count() == 1


def test_who_comes_second_is_told_who_said_what(
    monday_slot: Slot, reid: StaffActor, priya: StaffActor, maya: Pupil
) -> None:
    log_session(slot=monday_slot, on=MONDAY, by=reid)
    with pytest.raises(
        SaidAlready, match="Mr Reid has said already how this session went, at 8:40: happened"
    ):
        log_session(slot=monday_slot, on=MONDAY, presences={maya.pk: Presence.There.AWAY}, by=priya)
    assert Session.objects.count() == 1


def test_undone_it_can_be_said_anew_and_both_stay_in_the_history(
    monday_slot: Slot, reid: StaffActor, maya: Pupil
) -> None:
    first = log_session(slot=monday_slot, on=MONDAY, by=reid)
    undo_session(first, by=reid)
    undo_session(first, by=reid)
    log_session(slot=monday_slot, on=MONDAY, presences={maya.pk: Presence.There.AWAY}, by=reid)
    tally = tallies([maya.pk], today=MONDAY)[maya.pk, monday_slot.provision_id]
    assert (tally.planned, tally.done, dict(tally.missed)["away"]) == (25, 0, 1)
    kinds = AuditEvent.objects.filter(pupil=maya.pid).order_by("number").values_list("kind", flat=True)
    assert list(kinds)[-3:] == ["SessionRecorded", "SessionUndone", "SessionRecorded"]


def test_a_day_to_come_and_a_day_without_it_are_refused(monday_slot: Slot, reid: StaffActor) -> None:
    with pytest.raises(Refused, match="still to come"):
        log_session(slot=monday_slot, on=date(2026, 11, 30), by=reid)
    with pytest.raises(Refused, match="no session at 9:15 on Friday 20 November 2026"):
        log_session(slot=monday_slot, on=date(2026, 11, 20), by=reid)


def test_where_nobody_came_it_did_not_happen(monday_slot: Slot, reid: StaffActor, maya: Pupil) -> None:
    session = log_session(slot=monday_slot, on=MONDAY, presences={maya.pk: "did_not_come"}, by=reid)
    assert (session.outcome, session.reason) == ("not", "no_pupils")


def test_a_note_that_is_too_long_is_refused_with_its_length(monday_slot: Slot, reid: StaffActor) -> None:
    with pytest.raises(Refused, match=r"This note has 301 letters\. Use 300 or fewer\."):
        log_session(slot=monday_slot, on=MONDAY, note="x" * 301, by=reid)
    assert log_session(slot=monday_slot, on=MONDAY, note="x" * 300, by=reid).note == "x" * 300
