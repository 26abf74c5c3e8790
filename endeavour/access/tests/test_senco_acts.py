"""The SENCO's appointment and what qualifies them."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actions.appoint_senco import appoint_senco
from endeavour.access.actions.end_senco_appointment import end_senco_appointment
from endeavour.access.actions.record_senco_qualification import record_senco_qualification
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.tests.witness import last_event, nothing_kept
from endeavour.schools.appointments import CourseTaken, EarlierService, Qualification, appointments_of
from endeavour.schools.models import School, SencoAppointment
from endeavour.schools.senco import senco_on

pytestmark = pytest.mark.usefixtures("at_oakfield")
SEPTEMBER = date(2026, 9, 1)
FULL = Qualification(
    is_head=False,
    teacher="qualified teacher",
    induction="completed",
    teaches_here=True,
    earlier_service=(EarlierService(date(2019, 9, 1), date(2020, 8, 31)),),
    courses=(CourseTaken("National Award for SEN Co-ordination", date(2019, 9, 1), date(2021, 7, 1)),),
)


@pytest.fixture
def appointment(priya: StaffActor, head: StaffActor) -> SencoAppointment:
    return appoint_senco(priya.person, starts_on=SEPTEMBER, qualification=Qualification(), by=head)


def test_an_appointment_makes_the_senco(
    appointment: SencoAppointment, priya: StaffActor, oakfield: School
) -> None:
    now = senco_on(date(2026, 11, 23), oakfield.pk)
    assert now is not None
    assert (now.person_id, now.since) == (priya.person.pk, SEPTEMBER)
    assert last_event("SencoAppointed") == {"person": priya.label, "on": "2026-09-01"}
    assert senco_on(date(2026, 8, 31), oakfield.pk) is None


def test_an_appointment_may_be_older_than_the_role_in_the_program(
    priya: StaffActor, head: StaffActor, oakfield: School
) -> None:
    appoint_senco(priya.person, starts_on=date(2021, 9, 1), qualification=Qualification(), by=head)
    assert senco_on(date(2022, 1, 10), oakfield.pk) is not None


def test_nobody_is_appointed_without_the_role_or_twice(
    appointment: SencoAppointment, shah: StaffActor, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for who, said in (
        (shah, "doesn’t have the role"),
        (stranger, "doesn’t have the role"),
        (priya, "already"),
    ):
        with pytest.raises(Refused, match=said):
            appoint_senco(who.person, starts_on=SEPTEMBER, qualification=Qualification(), by=head)


def test_who_may_not_change_settings_appoints_nobody(priya: StaffActor, office: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        appoint_senco(priya.person, starts_on=SEPTEMBER, qualification=Qualification(), by=office)


def test_what_qualifies_is_recorded_by_names_of_fields(
    appointment: SencoAppointment, head: StaffActor, oakfield: School
) -> None:
    changed = record_senco_qualification(appointment, qualification=FULL, by=head)
    assert set(changed) == {"teacher", "induction", "teaches_here", "earlier_service", "courses"}
    assert appointments_of(oakfield.pk)[0].qualification == FULL
    assert record_senco_qualification(appointment, qualification=FULL, by=head) == ()
    fewer = replace(FULL, earlier_service=(), courses=())
    assert set(record_senco_qualification(appointment, qualification=fewer, by=head)) == {
        "earlier_service",
        "courses",
    }
    assert last_event("SencoQualificationRecorded")["fields"] == ["earlier_service", "courses"]


@pytest.mark.parametrize(
    "untrue",
    [
        replace(FULL, earlier_service=(EarlierService(date(2021, 1, 1), date(2020, 1, 1)),)),
        replace(FULL, courses=(replace(FULL.courses[0], completed_on=date(2018, 1, 1)),)),
    ],
)
def test_dates_that_run_backwards_are_refused(
    appointment: SencoAppointment, head: StaffActor, untrue: Qualification
) -> None:
    with pytest.raises(Refused, match="before it began"):
        record_senco_qualification(appointment, qualification=untrue, by=head)


def test_an_appointment_ends_on_its_last_day(
    appointment: SencoAppointment, head: StaffActor, oakfield: School
) -> None:
    with pytest.raises(Refused, match="can’t end before"):
        end_senco_appointment(appointment, on=date(2026, 8, 1), by=head)
    end_senco_appointment(appointment, on=date(2026, 12, 18), by=head)
    assert senco_on(date(2026, 12, 18), oakfield.pk) is not None
    assert senco_on(date(2026, 12, 19), oakfield.pk) is None


def test_they_are_kept_with_their_audit_or_not_at_all(
    appointment: SencoAppointment,
    head: StaffActor,
    oakfield: School,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = lambda: appointments_of(oakfield.pk)  # noqa: E731 - read three times
    nothing_kept(
        monkeypatch, lambda: record_senco_qualification(appointment, qualification=FULL, by=head), rows
    )
    nothing_kept(
        monkeypatch, lambda: end_senco_appointment(appointment, on=date(2026, 12, 18), by=head), rows
    )


def test_no_appointment_without_its_audit(
    priya: StaffActor, head: StaffActor, oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_kept(
        monkeypatch,
        lambda: appoint_senco(priya.person, starts_on=SEPTEMBER, qualification=FULL, by=head),
        lambda: appointments_of(oakfield.pk),
    )
