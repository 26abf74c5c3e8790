from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.audit.models import AuditEvent
from endeavour.journeys.clash import Clash
from endeavour.pupils.actions.change_relation import change_relation
from endeavour.pupils.details import RelationDetails
from endeavour.pupils.models import Relation
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails


def test_says_who_is_responsible(
    at_oakfield: School, ada: Relation, office: StaffActor, shah: StaffActor, stranger: StaffActor
) -> None:
    before = RelationDetails.of(ada)
    wanted = replace(before, responsibility="no", relationship="FAM")
    for other in (shah, stranger):
        with pytest.raises(PermissionDenied):
            change_relation(ada, seen=before, wanted=wanted, by=other)
    change_relation(ada, seen=before, wanted=wanted, by=office)
    ada.refresh_from_db()
    assert RelationDetails.of(ada) == wanted
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil) == ("RelationChanged", ada.pupil.pid)
    assert event.detail == {"contact": ada.contact.code, "fields": ["relationship", "responsibility"]}


def test_two_who_disagree_about_responsibility_see_both(
    at_oakfield: School, ada: Relation, office: StaffActor, priya: StaffActor
) -> None:
    before = replace(RelationDetails.of(ada), responsibility="not_known")
    ada.responsibility = "not_known"
    ada.save()
    change_relation(ada, seen=before, wanted=replace(before, responsibility="yes"), by=office)
    with pytest.raises(Clash):
        change_relation(ada, seen=before, wanted=replace(before, responsibility="no"), by=priya)
    ada.refresh_from_db()
    assert ada.responsibility == "yes"


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, ada: Relation, office: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, change_relation)
    before = RelationDetails.of(ada)
    with pytest.raises(AuditFailedError):
        change_relation(ada, seen=before, wanted=replace(before, order=4), by=office)
    ada.refresh_from_db()
    assert RelationDetails.of(ada) == before
