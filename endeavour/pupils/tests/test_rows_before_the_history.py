"""A restriction takes back what waits in the outbox, and waits for nobody who is at it, on real connections."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages.actions.queue_message import queue_message
from endeavour.messages.actions.stop_message import stop_message
from endeavour.messages.models import Message
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Relation, Restriction
from endeavour.pupils.tests.test_restrictions import letter
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_letter_is_stopped_while_its_reader_is_restricted(
    oakfield: School, ada: Relation, priya: StaffActor, safeguarding_lead: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        message = queue_message(letter(ada.pupil.pid, ada.contact.code), by=priya)
    meanwhile(
        oakfield,
        lambda: Message.objects.select_for_update().get(),
        lambda: restrict_contact(
            ada, reason="Court order", starts_on=date(2026, 11, 23), by=safeguarding_lead
        ),
        then=lambda: stop_message(message, by=priya),
    )
    with school_scope(oakfield.pk):
        assert Message.objects.get().stopped_at
        assert Restriction.objects.exists()
