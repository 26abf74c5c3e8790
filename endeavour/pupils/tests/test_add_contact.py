import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.actions.add_contact import add_contact
from endeavour.pupils.details import ContactDetails, RelationDetails
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails

FATHER = ContactDetails(title="Mr", forename="Chidi", surname="Okafor", reads_language="fr")
TIE = RelationDetails(relationship="PAF", responsibility="yes", order=2)


def test_adds_an_adult(
    at_oakfield: School, maya: Pupil, office: StaffActor, shah: StaffActor, stranger: StaffActor
) -> None:
    for other in (shah, stranger):
        with pytest.raises(PermissionDenied):
            add_contact(maya, person=FATHER, tie=TIE, by=other)
    relation = add_contact(maya, person=FATHER, tie=TIE, by=office)
    assert ContactDetails.of(relation.contact) == FATHER
    assert RelationDetails.of(Relation.objects.get(pupil=maya)) == TIE
    event = AuditEvent.objects.get()
    assert (event.pupil, event.detail) == (maya.pid, {"contact": relation.contact.code})


def test_a_channel_needs_what_it_reaches_by(at_oakfield: School, maya: Pupil, office: StaffActor) -> None:
    with pytest.raises(Refused, match="Mr Rao is to be reached by phone"):
        add_contact(
            maya,
            person=ContactDetails(title="Mr", surname="Rao", channel="phone"),
            tie=RelationDetails(),
            by=office,
        )
    assert not Contact.objects.exists()


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, office: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, add_contact)
    with pytest.raises(AuditFailedError):
        add_contact(maya, person=FATHER, tie=TIE, by=office)
    assert not Contact.objects.exists()
