"""A restriction acts at once: what is queued is taken back, and the next request is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages import sending
from endeavour.messages.actions.queue_message import Outgoing, queue_message
from endeavour.messages.models import Message
from endeavour.messages.post.folder import FolderPost
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import Notice
from endeavour.schools.models import School
from endeavour.tenancy.codes import new_code
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult

ADULTS = 200
TODAY = date(2026, 11, 23)


def _queue(tie: Relation, by: StaffActor) -> Message:
    return queue_message(
        Outgoing(
            kind="told",
            about=tie.pupil.pid,
            recipient=tie.contact.code,
            document=new_code(),
            channel="email",
            address="someone@example.org",
        ),
        by=by,
    )


def test_mail_to_two_hundred_restricted_adults_never_goes(
    oakfield: School, zara: Pupil, priya: StaffActor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    ties = [make_adult(zara, "Mr", "Any", f"Adult{number}") for number in range(ADULTS)]
    free = make_adult(zara, "Mrs", "Nisha", "Patel")
    with school_scope(oakfield.pk):
        for tie in (*ties, free):
            _queue(tie, priya)
        for tie in ties:
            restrict_contact(tie, reason="Order", starts_on=TODAY, by=priya)
        cancelled = Message.objects.filter(cancelled_at__isnull=False).count()
    with clock.at(MONDAY + timedelta(minutes=11)):
        for code in sending.codes_to_send(oakfield.pk):
            sending.send(oakfield.pk, code)
    print(f"queued to adults then restricted: tried {ADULTS}, not taken back {ADULTS - cancelled}")
    assert cancelled == ADULTS
    assert len(list(tmp_path.iterdir())) == 1


def test_the_next_request_on_a_live_session_is_refused(
    link: str,
    gone: Message,
    zaras_notice: Notice,
    mrs_patel: Relation,
    mrs_doyle: StaffActor,
    safeguarding_lead: StaffActor,
    sign_in: Callable[[StaffActor], Client],
) -> None:
    family, staff = Client(), sign_in(mrs_doyle)
    about = f"/s/oakfield/pupils/{mrs_patel.pupil.pid}/letters/told"
    ring = f"{about}/ring/{mrs_patel.contact.code}"
    assert family.get(link).status_code == 200
    assert staff.get(ring).status_code == 200
    with school_scope(gone.school_id):
        restrict_contact(mrs_patel, reason="Order", starts_on=TODAY, by=safeguarding_lead)
    assert family.get(link).status_code == 410
    assert family.post(link).status_code == 410
    assert staff.get(ring).status_code == 409
    for path in (ring, f"{about}/send"):
        sent = staff.post(path, {"operation": str(uuid4()), "to": mrs_patel.contact.code, "read_all": "on"})
        assert sent.status_code == 409
        assert b"may not be contacted about Zara" in sent.content
