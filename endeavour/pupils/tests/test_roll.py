from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.journeys.clash import Clash
from endeavour.pupils.actions.add_pupil import PerhapsTheSame, add_pupil
from endeavour.pupils.actions.change_pupil_details import change_pupil_details
from endeavour.pupils.actions.leave_roll import leave_roll
from endeavour.pupils.details import PupilDetails
from endeavour.pupils.models import FormerUpn, Pupil
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails

AMIR = PupilDetails(forename="Amir", surname="Rahimi", date_of_birth=date(2020, 5, 4), year_group="1")


def test_adds_a_pupil(at_oakfield: School, office: StaffActor, shah: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        add_pupil(AMIR, by=shah)
    amir = add_pupil(AMIR, by=office)
    assert PupilDetails.of(Pupil.objects.get()) == AMIR
    assert amir.name_key == "rahimi amir"
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == ("PupilAdded", amir.pid, {})


def test_asks_about_a_namesake_once(at_oakfield: School, office: StaffActor) -> None:
    first = add_pupil(AMIR, by=office)
    with pytest.raises(PerhapsTheSame, match="Amir Rahimi, born on the same day, is here already") as doubt:
        add_pupil(replace(AMIR, forename="AMIR"), by=office)
    assert doubt.value.pid == first.pid
    add_pupil(AMIR, different=True, by=office)
    assert Pupil.objects.count() == 2


@pytest.mark.parametrize("upn", ["P20700001604", "12345", "P2070000160499"])
def test_refuses_what_is_no_upn(at_oakfield: School, office: StaffActor, upn: str) -> None:
    with pytest.raises(Refused, match="is not a UPN") as refusal:
        add_pupil(replace(AMIR, upn=upn), by=office)
    assert refusal.value.field == "upn"


def test_a_upn_belongs_to_one_pupil(at_oakfield: School, office: StaffActor, maya: Pupil) -> None:
    Pupil.objects.filter(pk=maya.pk).update(upn="P207000016049")
    with pytest.raises(Refused, match="Maya Okafor has the UPN P207000016049"):
        add_pupil(replace(AMIR, upn="P207000016049"), by=office)


def test_changes_details_and_keeps_the_former_upn(
    at_oakfield: School, office: StaffActor, stranger: StaffActor, maya: Pupil
) -> None:
    Pupil.objects.filter(pk=maya.pk).update(upn="P207000016049")
    maya.refresh_from_db()
    before = PupilDetails.of(maya)
    wanted = replace(before, upn="K823567819007", preferred_surname="Łukasz")
    with pytest.raises(PermissionDenied):
        change_pupil_details(maya, seen=before, wanted=wanted, by=stranger)
    change_pupil_details(maya, seen=before, wanted=wanted, by=office)
    maya.refresh_from_db()
    assert PupilDetails.of(maya) == wanted
    assert maya.name_key == "lukasz maya"
    assert FormerUpn.objects.get().upn == "P207000016049"
    assert AuditEvent.objects.get().detail == {"fields": ["preferred_surname", "upn"]}


def test_two_editors_of_one_detail_clash(
    at_oakfield: School, office: StaffActor, priya: StaffActor, maya: Pupil
) -> None:
    before = PupilDetails.of(maya)
    change_pupil_details(maya, seen=before, wanted=replace(before, year_group="4"), by=office)
    with pytest.raises(Clash):
        change_pupil_details(maya, seen=before, wanted=replace(before, year_group="2"), by=priya)


def test_leaves_the_roll(at_oakfield: School, office: StaffActor, shah: StaffActor, maya: Pupil) -> None:
    last_day = date(2026, 11, 20)
    with pytest.raises(PermissionDenied):
        leave_roll(maya, on=last_day, by=shah)
    leave_roll(maya, on=last_day, by=office)
    assert Pupil.objects.on_roll(last_day).exists()
    assert not Pupil.objects.on_roll(date(2026, 11, 21)).exists()
    assert AuditEvent.objects.get().detail == {"on": "2026-11-20"}


def test_nobody_leaves_before_joining(at_oakfield: School, office: StaffActor, maya: Pupil) -> None:
    Pupil.objects.filter(pk=maya.pk).update(on_roll_from=date(2026, 9, 1))
    with pytest.raises(Refused, match="Maya joined after that day"):
        leave_roll(maya, on=date(2026, 8, 31), by=office)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, office: StaffActor, maya: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = PupilDetails.of(maya)
    for act in (add_pupil, change_pupil_details, leave_roll):
        audit_fails(monkeypatch, act)
    with pytest.raises(AuditFailedError):
        add_pupil(AMIR, by=office)
    with pytest.raises(AuditFailedError):
        change_pupil_details(maya, seen=before, wanted=replace(before, year_group="4"), by=office)
    with pytest.raises(AuditFailedError):
        leave_roll(maya, on=date(2026, 11, 20), by=office)
    kept = Pupil.objects.get()
    assert (PupilDetails.of(kept), kept.left_on) == (before, None)
