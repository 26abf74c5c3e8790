from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.actions.end_ehc_plan import end_ehc_plan
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails

MONDAY = date(2026, 11, 23)


def codes(pupil: Pupil) -> list[tuple[str, date, date | None]]:
    return [(p.code, p.starts_on, p.ends_on) for p in StatusPeriod.objects.filter(pupil=pupil)]


def test_a_plan_follows_support(
    at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for other in (head, stranger):
        with pytest.raises(PermissionDenied):
            record_ehc_plan(maya, on=MONDAY, by=other)
    record_ehc_plan(maya, on=MONDAY, by=priya)
    assert codes(maya) == [("K", date(2026, 9, 14), date(2026, 11, 22)), ("E", MONDAY, None)]
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == ("EhcPlanRecorded", maya.pid, {"on": "2026-11-23"})


def test_one_plan_at_a_time(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    record_ehc_plan(maya, on=MONDAY, by=priya)
    with pytest.raises(Refused, match="Maya has had an EHC plan since 23 November 2026"):
        record_ehc_plan(maya, on=date(2026, 12, 1), by=priya)


def test_a_plan_ends_and_support_can_follow(
    at_oakfield: School, maya: Pupil, priya: StaffActor, stranger: StaffActor
) -> None:
    record_ehc_plan(maya, on=MONDAY, by=priya)
    with pytest.raises(PermissionDenied):
        end_ehc_plan(maya, on=date(2026, 12, 4), reason="Outcomes met.", by=stranger)
    with pytest.raises(Refused, match="Enter why the plan ended"):
        end_ehc_plan(maya, on=date(2026, 12, 4), reason="", by=priya)
    end_ehc_plan(maya, on=date(2026, 12, 4), reason="The authority ceased it.", by=priya)
    with pytest.raises(Refused, match="Maya has no EHC plan recorded"):
        end_ehc_plan(maya, on=date(2026, 12, 4), reason="Again.", by=priya)
    start_sen_support(maya, on=date(2026, 12, 5), difficulty="Reading", provision="Phonics", by=priya)
    assert [code for code, *_ in codes(maya)] == ["K", "E", "K"]


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, record_ehc_plan)
    with pytest.raises(AuditFailedError):
        record_ehc_plan(maya, on=MONDAY, by=priya)
    assert codes(maya) == [("K", date(2026, 9, 14), None)]
    monkeypatch.undo()
    record_ehc_plan(maya, on=MONDAY, by=priya)
    audit_fails(monkeypatch, end_ehc_plan)
    with pytest.raises(AuditFailedError):
        end_ehc_plan(maya, on=date(2026, 12, 4), reason="Ceased.", by=priya)
    assert codes(maya)[-1] == ("E", MONDAY, None)
