"""An email in the outbox, and the minutes that pass over it."""

from datetime import datetime, timedelta

from endeavour.access.actor import StaffActor
from endeavour.messages import sending
from endeavour.messages.actions.queue_message import Outgoing, queue_message
from endeavour.messages.models import Message
from endeavour.schools.models import School
from tests.cast.people import MONDAY


def an_email(by: StaffActor, **other: str) -> Message:
    facts = {
        "kind": "told",
        "about": "zara2345",
        "recipient": "mother23",
        "document": "letter23",
        "channel": "email",
        "address": "parent@example.org",
        "subject": "A letter for you",
        "text": "Open it here.",
    }
    return queue_message(Outgoing(**(facts | other)), by=by)


def later(minutes: int) -> datetime:
    return MONDAY + timedelta(minutes=minutes)


def send_all(school: School) -> None:
    for code in sending.codes_to_send(school.pk):
        sending.send(school.pk, code)
