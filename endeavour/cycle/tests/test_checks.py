"""Checks of an outcome: one a day, corrected and never overwritten."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.models import Check, Cycle, Outcome
from endeavour.cycle.queries import outcomes_of
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails

NOVEMBER = date(2026, 11, 16)


@pytest.fixture
def reading(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Outcome:
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid), priya)
    wanted: Outcome = Outcome.objects.get()
    return wanted


def test_the_same_number_said_twice_is_one_check(reading: Outcome, reid: StaffActor) -> None:
    first = record_check(reading, on=NOVEMBER, value=Decimal("52.001"), by=reid)
    assert record_check(reading, on=NOVEMBER, value=Decimal(52), by=reid) == first
    with pytest.raises(Refused, match="52 is recorded for 16 November 2026 already"):
        record_check(reading, on=NOVEMBER, value=Decimal(25), by=reid)


def test_a_second_note_is_not_swallowed(reading: Outcome, priya: StaffActor, reid: StaffActor) -> None:
    first = record_check(reading, on=NOVEMBER, value=Decimal(52), note="Read twice", by=reid)
    assert record_check(reading, on=NOVEMBER, value=Decimal(52), note="Read twice ", by=priya) == first
    with pytest.raises(Refused, match="already, with the note “Read twice”"):
        record_check(reading, on=NOVEMBER, value=Decimal(52), note="She was tired", by=priya)


def test_a_wrong_number_stays_replaced_with_the_reason(reading: Outcome, reid: StaffActor) -> None:
    wrong = record_check(reading, on=NOVEMBER, value=Decimal(25), by=reid)
    with pytest.raises(Refused, match="Say why"):
        correct_check(wrong, value=Decimal(52), why="", by=reid)
    correct_check(wrong, value=Decimal(52), why="Digits turned round", by=reid)
    with pytest.raises(Refused, match="already"):
        correct_check(wrong, value=Decimal(53), why="Again", by=reid)
    (line,) = outcomes_of([reading.cycle_id])[reading.cycle_id]
    assert line.checks == ((NOVEMBER, Decimal(52)),)
    assert Check.objects.get(value=25).replaced_why == "Digits turned round"


@pytest.mark.parametrize(
    ("day", "value", "words"),
    [
        (date(2026, 11, 24), Decimal(52), "has not come yet"),
        (date(2026, 9, 13), Decimal(52), "agreed on 14 September 2026"),
        (NOVEMBER, Decimal(-1), "from 0 to"),
        (NOVEMBER, Decimal("NaN"), "from 0 to"),
    ],
)
def test_what_is_no_check_is_refused(
    reading: Outcome, reid: StaffActor, day: date, value: Decimal, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        record_check(reading, on=day, value=value, by=reid)


def test_the_checks_of_a_cycle_that_has_ended_stay(reading: Outcome, reid: StaffActor) -> None:
    check = record_check(reading, on=NOVEMBER, value=Decimal(52), by=reid)
    Cycle.objects.update(closed_on=date(2026, 11, 20), closed_by="staff:1")
    with pytest.raises(Refused, match="Its checks stay as they were"):
        record_check(reading, on=date(2026, 11, 18), value=Decimal(53), by=reid)
    with pytest.raises(Refused, match="Its checks stay as they were"):
        correct_check(check, value=Decimal(25), why="Digits turned round", by=reid)
    assert list(Check.objects.values_list("value", "replaced_at")) == [(Decimal(52), None)]


def test_rights_and_all_or_nothing(
    reading: Outcome, head: StaffActor, reid: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(PermissionDenied):
        record_check(reading, on=NOVEMBER, value=Decimal(52), by=head)
    audit_fails(monkeypatch, record_check)
    with pytest.raises(AuditFailedError):
        record_check(reading, on=NOVEMBER, value=Decimal(52), by=reid)
    assert not Check.objects.exists()
