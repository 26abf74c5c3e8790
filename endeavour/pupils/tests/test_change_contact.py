from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.journeys.clash import Clash
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.details import ContactDetails
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.pupils import make_pupil


def seen(contact: Contact) -> ContactDetails:
    return ContactDetails.of(Contact.objects.get(pk=contact.pk))


def test_changes_a_contact_and_says_which_fields(
    at_oakfield: School, ada: Relation, office: StaffActor, shah: StaffActor
) -> None:
    before = seen(ada.contact)
    wanted = replace(before, mobile="07700 900123", channel="phone")
    with pytest.raises(PermissionDenied):
        change_contact(ada.contact, seen=before, wanted=wanted, by=shah)
    change_contact(ada.contact, seen=before, wanted=wanted, by=office)
    assert seen(ada.contact) == wanted
    event = AuditEvent.objects.get()
    assert event.pupil == ada.pupil.pid
    assert event.detail == {"contact": ada.contact.code, "fields": ["mobile", "channel"]}


def test_a_brother_is_told_of_in_the_audit_too(
    at_oakfield: School, ada: Relation, office: StaffActor
) -> None:
    brother = make_pupil(at_oakfield, "Obi", "Okafor")
    Relation.objects.create(school_id=at_oakfield.pk, pupil=brother, contact=ada.contact)
    change_contact(
        ada.contact, seen=seen(ada.contact), wanted=replace(seen(ada.contact), reads="some"), by=office
    )
    assert set(AuditEvent.objects.values_list("pupil", flat=True)) == {ada.pupil.pid, brother.pid}


def test_nothing_changed_leaves_no_event(at_oakfield: School, ada: Relation, office: StaffActor) -> None:
    change_contact(ada.contact, seen=seen(ada.contact), wanted=seen(ada.contact), by=office)
    assert not AuditEvent.objects.exists()


def test_two_editors_of_different_fields_both_win(
    at_oakfield: School, ada: Relation, office: StaffActor, priya: StaffActor
) -> None:
    before = seen(ada.contact)
    change_contact(ada.contact, seen=before, wanted=replace(before, mobile="07700 900123"), by=office)
    change_contact(ada.contact, seen=before, wanted=replace(before, reads_language="fr"), by=priya)
    assert seen(ada.contact) == replace(before, mobile="07700 900123", reads_language="fr")


def test_two_editors_of_one_field_clash(
    at_oakfield: School, ada: Relation, office: StaffActor, priya: StaffActor
) -> None:
    before = seen(ada.contact)
    change_contact(ada.contact, seen=before, wanted=replace(before, email="new@example.org"), by=office)
    with pytest.raises(Clash) as clash:
        change_contact(ada.contact, seen=before, wanted=replace(before, email="ada@home.example"), by=priya)
    (difference,) = clash.value.differences
    assert (difference.theirs, difference.yours) == ("new@example.org", "ada@home.example")
    assert seen(ada.contact).email == "new@example.org"


@pytest.mark.parametrize(
    ("channel", "field"), [("email", "email"), ("phone", "mobile"), ("paper", "address")]
)
def test_a_channel_needs_what_it_reaches_by(
    at_oakfield: School, ada: Relation, office: StaffActor, channel: str, field: str
) -> None:
    before = seen(ada.contact)
    with pytest.raises(Refused, match="Ms Okafor is to be reached") as refusal:
        change_contact(ada.contact, seen=before, wanted=replace(before, channel=channel, email=""), by=office)
    assert refusal.value.field == field


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, ada: Relation, office: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, change_contact)
    before = seen(ada.contact)
    with pytest.raises(AuditFailedError):
        change_contact(ada.contact, seen=before, wanted=replace(before, mobile="07700 900123"), by=office)
    assert seen(ada.contact) == before


def test_another_schools_senco_is_refused(
    at_oakfield: School, ada: Relation, maya: Pupil, stranger: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        change_contact(ada.contact, seen=seen(ada.contact), wanted=seen(ada.contact), by=stranger)
