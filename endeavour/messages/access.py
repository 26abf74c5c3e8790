"""The door to the outbox: those who may send see it; nobody else."""

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.messages.models import Message


def messages_seen_by(actor: Actor) -> QuerySet[Message]:
    messages: QuerySet[Message] = Message.objects.filter(school_id=actor.school_id)
    return messages if actor.may(Permission.SEND_LETTERS) else messages.none()


def message_seen_by(actor: Actor, code: str) -> Message:
    """One message, or 404."""
    message = messages_seen_by(actor).filter(code=code).first()
    if message is None:
        raise Http404
    return message
