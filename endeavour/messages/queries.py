"""What became of messages, read for pages and for the law."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.messages.access import messages_seen_by
from endeavour.messages.models import Message
from endeavour.messages.state import State


@dataclass(frozen=True)
class MessageLine:
    """One line of the outbox. Instants are aware."""

    code: str
    kind: str
    about: str
    recipient: str
    document: str
    channel: str
    state: State
    queued_at: datetime
    goes_at: datetime
    sent_at: datetime | None
    delivered_at: datetime | None
    delivered_how: str
    opened_at: datetime | None
    failed_at: datetime | None
    failed_why: str
    tries: int
    not_theirs_at: datetime | None

    @property
    def key(self) -> tuple[str, str, str]:
        """What about, for whom, and of what kind: a later message with the same key takes its place."""
        return (self.about, self.recipient, self.kind)


@dataclass(frozen=True)
class Delivery:
    """How far the telling of one person about one pupil has come. `not_theirs`: somebody else opened it."""

    message: str
    document: str
    recipient: str
    about: str
    channel: str
    address: str
    state: State
    goes_at: datetime
    sent_at: datetime | None
    delivered_at: datetime | None
    delivered_how: str
    opened_at: datetime | None
    not_theirs: bool


def outbox(actor: Actor, *, limit: int = 200) -> list[MessageLine]:
    """The newest messages, newest first. One statement."""
    now = clock.now()
    return [_line(message, now) for message in messages_seen_by(actor).order_by("-queued_at", "-pk")[:limit]]


def held_now(actor: Actor) -> list[MessageLine]:
    """Those that can still be stopped, the next to go first. One statement."""
    now = clock.now()
    held = messages_seen_by(actor).filter(
        goes_at__gt=now, stopped_at=None, cancelled_at=None, sent_at=None, failed_at=None, delivered_at=None
    )
    return [_line(message, now) for message in held.order_by("goes_at", "pk")]


def open_messages(actor: Actor) -> list[MessageLine]:
    """All that is held, going, waiting for a person, or failed with nothing sent since. One statement."""
    now = clock.now()
    unfinished = Q(sent_at=None, delivered_at=None) | Q(not_theirs_at__isnull=False)
    rows = messages_seen_by(actor).filter(unfinished, stopped_at=None, cancelled_at=None)
    later = Message.objects.filter(
        about=OuterRef("about"), recipient=OuterRef("recipient"), kind=OuterRef("kind"), pk__gt=OuterRef("pk")
    )
    alive = later.filter(stopped_at=None, cancelled_at=None)
    return [_line(message, now) for message in rows.exclude(Exists(alive)).order_by("goes_at", "pk")]


def messages_about(pids: Iterable[str]) -> list[MessageLine]:
    """Every message about pupils that the caller's own door has let through, oldest first. One statement."""
    now = clock.now()
    rows = Message.objects.filter(about__in=list(pids))
    return [_line(message, now) for message in rows.order_by("queued_at", "pk")]


def deliveries(about: Iterable[str], *, kinds: Iterable[str]) -> list[Delivery]:
    """Every message of these kinds about these pupils, stopped and cancelled ones left out. One statement.

    One that reached somebody whom it wasn't for has failed, and was neither delivered nor opened.
    """
    now = clock.now()
    rows = Message.objects.filter(
        about__in=list(about), kind__in=list(kinds), stopped_at=None, cancelled_at=None
    )
    return [delivery_of(message, now) for message in rows.order_by("queued_at", "pk")]


def delivery_of(m: Message, now: datetime) -> Delivery:
    return Delivery(
        message=m.code,
        document=m.document,
        recipient=m.recipient,
        about=m.about,
        channel=m.channel,
        address=m.address,
        state=m.state(now),
        goes_at=m.goes_at,
        sent_at=m.sent_at,
        delivered_at=None if m.not_theirs_at else m.delivered_at,
        delivered_how="" if m.not_theirs_at else m.delivered_how,
        opened_at=None if m.not_theirs_at else m.opened_at,
        not_theirs=m.not_theirs_at is not None,
    )


def _line(message: Message, now: datetime) -> MessageLine:
    facts = {name: getattr(message, name) for name in MessageLine.__dataclass_fields__ if name != "state"}
    return MessageLine(**facts, state=message.state(now))
