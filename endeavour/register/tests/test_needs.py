from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.journeys.clash import Clash
from endeavour.pupils.models import Pupil
from endeavour.register.actions.end_need import end_need
from endeavour.register.actions.rank_needs import rank_needs
from endeavour.register.actions.record_need import record_need
from endeavour.register.models import Need
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.pupils import make_need, make_status

MONDAY = date(2026, 11, 23)


def standing(pupil: Pupil) -> list[tuple[str, int]]:
    return [(n.type, n.rank) for n in Need.objects.filter(pupil=pupil, ends_on__isnull=True)]


def test_records_a_need_below_the_others(
    at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for other in (head, stranger):
        with pytest.raises(PermissionDenied):
            record_need(maya, kind="SLCN", by=other)
    record_need(maya, kind="SLCN", starts_on=MONDAY, by=priya)
    assert standing(maya) == [("SPLD", 1), ("SLCN", 2)]
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == ("NeedRecorded", maya.pid, {})


@pytest.mark.parametrize(
    ("kind", "why"), [("SPLD", "is recorded for Maya already"), ("BESD", "not a type"), ("", "not a type")]
)
def test_refuses_a_need_twice_or_unknown(
    at_oakfield: School, maya: Pupil, priya: StaffActor, kind: str, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        record_need(maya, kind=kind, by=priya)


def test_not_assessed_stands_beside_no_plan(at_oakfield: School, priya: StaffActor, zara: Pupil) -> None:
    record_need(zara, kind="NSA", by=priya)
    assert standing(zara) == [("NSA", 1)]
    Need.objects.all().delete()
    make_status_of_plan(zara)
    with pytest.raises(Refused, match="A pupil with an EHC plan has been assessed"):
        record_need(zara, kind="NSA", by=priya)


def make_status_of_plan(pupil: Pupil) -> None:
    pupil.status_periods.all().delete()
    make_status(pupil, "E", date(2026, 9, 1))


def test_ranks_needs(at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor) -> None:
    make_need(maya, "SLCN", 2)
    make_need(maya, "SEMH", 3)
    seen, wanted = ["SPLD", "SLCN", "SEMH"], ["SEMH", "SPLD", "SLCN"]
    with pytest.raises(PermissionDenied):
        rank_needs(maya, seen=seen, order=wanted, by=head)
    rank_needs(maya, seen=seen, order=wanted, by=priya)
    assert standing(maya) == [("SEMH", 1), ("SPLD", 2), ("SLCN", 3)]
    rank_needs(maya, seen=seen, order=wanted, by=priya)
    assert AuditEvent.objects.count() == 1


def test_two_who_rank_at_once_see_both_orders(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    make_need(maya, "SLCN", 2)
    rank_needs(maya, seen=["SPLD", "SLCN"], order=["SLCN", "SPLD"], by=priya)
    record_need(maya, kind="HI", by=priya)
    with pytest.raises(Clash) as clash:
        rank_needs(maya, seen=["SPLD", "SLCN"], order=["SPLD", "SLCN"], by=priya)
    (difference,) = clash.value.differences
    assert (difference.theirs, difference.yours) == (("SLCN", "SPLD", "HI"), ("SPLD", "SLCN"))


def test_each_need_has_its_own_place(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    make_need(maya, "SLCN", 2)
    with pytest.raises(Refused, match="its own place"):
        rank_needs(maya, seen=["SPLD", "SLCN"], order=["SPLD", "SPLD"], by=priya)


def test_ends_the_main_need_and_the_next_moves_up(
    at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor
) -> None:
    make_need(maya, "SLCN", 2)
    with pytest.raises(PermissionDenied):
        end_need(maya, kind="SPLD", on=MONDAY, by=head)
    end_need(maya, kind="SPLD", on=MONDAY, by=priya)
    assert standing(maya) == [("SLCN", 1)]
    assert Need.objects.get(type="SPLD").ends_on == MONDAY
    assert AuditEvent.objects.get().detail == {"on": "2026-11-23"}


def test_ends_only_what_stands(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="Hearing isn’t recorded for Maya"):
        end_need(maya, kind="HI", on=MONDAY, by=priya)
    Need.objects.update(starts_on=MONDAY)
    with pytest.raises(Refused, match="since 23 November 2026"):
        end_need(maya, kind="SPLD", on=date(2026, 11, 22), by=priya)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_need(maya, "SLCN", 2)
    for act in (record_need, rank_needs, end_need):
        audit_fails(monkeypatch, act)
    with pytest.raises(AuditFailedError):
        record_need(maya, kind="HI", by=priya)
    with pytest.raises(AuditFailedError):
        rank_needs(maya, seen=["SPLD", "SLCN"], order=["SLCN", "SPLD"], by=priya)
    with pytest.raises(AuditFailedError):
        end_need(maya, kind="SPLD", on=MONDAY, by=priya)
    assert standing(maya) == [("SPLD", 1), ("SLCN", 2)]
