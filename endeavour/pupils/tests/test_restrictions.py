from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.messages.actions.cancel_for import cancel_for
from endeavour.messages.actions.queue_message import Outgoing, queue_message
from endeavour.messages.models import Message
from endeavour.pupils.actions.lift_restriction import lift_restriction
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.schools.models import School
from endeavour.tenancy.codes import new_code
from tests.acts import AuditFailedError, audit_fails

TODAY = date(2026, 11, 23)


def letter(about: str, recipient: str) -> Outgoing:
    return Outgoing(
        kind="told",
        about=about,
        recipient=recipient,
        document=new_code(),
        channel="email",
        address="someone@example.org",
    )


def test_restricts_and_lifts(
    at_oakfield: School,
    ada: Relation,
    safeguarding_lead: StaffActor,
    office: StaffActor,
    stranger: StaffActor,
) -> None:
    for other in (office, stranger):
        with pytest.raises(PermissionDenied):
            restrict_contact(ada, reason="Court order", starts_on=TODAY, by=other)
    standing = restrict_contact(ada, reason="Court order", starts_on=TODAY, by=safeguarding_lead)
    assert standing.holds_on(TODAY)
    assert Restriction.objects.holding(TODAY).get() == standing
    with pytest.raises(PermissionDenied):
        lift_restriction(standing, by=office)
    lift_restriction(standing, by=safeguarding_lead)
    standing.refresh_from_db()
    assert not standing.holds_on(TODAY)
    assert not Restriction.objects.holding(TODAY).exists()
    assert [event.kind for event in AuditEvent.objects.order_by("number")] == [
        "ContactRestricted",
        "RestrictionLifted",
    ]
    assert all(
        event.pupil == ada.pupil.pid and event.detail == {"contact": ada.contact.code, "on": "2026-11-23"}
        for event in AuditEvent.objects.all()
    )


@pytest.mark.parametrize(
    ("reason", "starts_on", "field"),
    [("  ", TODAY, "reason"), ("Court order", TODAY + timedelta(1), "starts_on")],
)
def test_needs_a_reason_and_acts_at_once(
    at_oakfield: School,
    ada: Relation,
    safeguarding_lead: StaffActor,
    reason: str,
    starts_on: date,
    field: str,
) -> None:
    with pytest.raises(Refused) as refusal:
        restrict_contact(ada, reason=reason, starts_on=starts_on, by=safeguarding_lead)
    assert refusal.value.field == field
    assert not Restriction.objects.exists()


def test_one_at_a_time_and_lifted_once(
    at_oakfield: School, ada: Relation, safeguarding_lead: StaffActor
) -> None:
    standing = restrict_contact(ada, reason="Court order", starts_on=TODAY, by=safeguarding_lead)
    with pytest.raises(Refused, match="already restricted"):
        restrict_contact(ada, reason="Again", starts_on=TODAY, by=safeguarding_lead)
    lift_restriction(standing, by=safeguarding_lead)
    with pytest.raises(Refused, match="lifted already"):
        lift_restriction(standing, by=safeguarding_lead)
    again = restrict_contact(ada, reason="New order", starts_on=TODAY, by=safeguarding_lead)
    assert again.holds_on(TODAY)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, ada: Relation, safeguarding_lead: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = restrict_contact(ada, reason="Court order", starts_on=TODAY, by=safeguarding_lead)
    audit_fails(monkeypatch, lift_restriction)
    with pytest.raises(AuditFailedError):
        lift_restriction(standing, by=safeguarding_lead)
    standing.refresh_from_db()
    assert standing.ends_on is None
    standing.delete()
    audit_fails(monkeypatch, restrict_contact)
    with pytest.raises(AuditFailedError):
        restrict_contact(ada, reason="Court order", starts_on=TODAY, by=safeguarding_lead)
    assert not Restriction.objects.exists()


def test_takes_back_what_waits_for_them_about_this_pupil_only(
    at_oakfield: School, ada: Relation, zara: Pupil, priya: StaffActor
) -> None:
    for about in (ada.pupil.pid, zara.pid):
        for recipient in (ada.contact.code, "other234"):
            queue_message(letter(about, recipient), by=priya)
    restrict_contact(ada, reason="Court order", starts_on=TODAY, by=priya)
    taken_back = Message.objects.get(cancelled_at__isnull=False)
    assert (taken_back.about, taken_back.recipient) == (ada.pupil.pid, ada.contact.code)


def test_what_waited_goes_on_waiting_when_the_restriction_fails(
    at_oakfield: School, ada: Relation, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue_message(letter(ada.pupil.pid, ada.contact.code), by=priya)
    audit_fails(monkeypatch, cancel_for)
    with pytest.raises(AuditFailedError):
        restrict_contact(ada, reason="Court order", starts_on=TODAY, by=priya)
    assert Message.objects.get().cancelled_at is None
    assert not Restriction.objects.exists()
