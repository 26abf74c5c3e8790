"""Sending one message: lost never, doubled never, and where it can't be known, a person is asked.

Three steps, each kept before the next begins: take it in hand, give it to the post, write down the outcome.
A worker that dies between the second and the third leaves it in hand. A post that repeats safely is then
given it again; for any other, the message is marked failed with a sentence, and staff decide.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.access.scope import school_scope
from endeavour.audit.record import record
from endeavour.messages.events import MessageDelivered, MessageFailed, MessageSent
from endeavour.messages.links import LINK, link_of
from endeavour.messages.models import Channel, Message
from endeavour.messages.post.office import post
from endeavour.messages.post.port import CannotNowError, Envelope, Post, RefusedError

IN_HAND_FOR = timedelta(minutes=2)
GIVE_UP_AFTER = timedelta(hours=24)
MAY_HAVE_GONE = (
    "The machine stopped while this was going. It may have gone: ask the family before sending it again."
)
NO_POST = "No mail server is set up, so nothing can be sent by email."


def codes_to_send(school_id: int) -> list[str]:
    """Emails whose holding time is over, oldest first, and those left in hand by a worker that died."""
    with school_scope(school_id):
        return list(_to_send(clock.now()).order_by("goes_at").values_list("code", flat=True)[:500])


def schools_to_send_from(schools: Sequence[int]) -> Iterable[int]:
    """Ids, of the schools in scope, which these are."""
    return _to_send(clock.now()).order_by("school_id").values_list("school_id", flat=True).distinct()


def send(school_id: int, code: str) -> None:
    """Send one message if it is still to go. Safe to call any number of times, from any worker."""
    way_out = post()
    with school_scope(school_id):
        envelope = _take_in_hand(school_id, code, way_out)
    if envelope is None or way_out is None:
        return
    try:
        way_out.take(envelope)
    except CannotNowError as trouble:
        with school_scope(school_id):
            _put_back(school_id, code, str(trouble))
    except RefusedError as refusal:
        with school_scope(school_id):
            _fail(_in_hand(code), str(refusal), SystemActor(school_id))
    else:
        with school_scope(school_id):
            _note_sent(_in_hand(code), way_out, SystemActor(school_id))


def _to_send(now: datetime) -> QuerySet[Message]:
    rows: QuerySet[Message] = Message.objects.filter(channel=Channel.EMAIL, goes_at__lte=now)
    return rows.filter(sent_at=None, stopped_at=None, cancelled_at=None, failed_at=None)


def _take_in_hand(school_id: int, code: str, way_out: Post | None) -> Envelope | None:
    now = clock.now()
    message: Message | None = _to_send(now).select_for_update(skip_locked=True).filter(code=code).first()
    if message is None:
        return None
    if way_out is None:
        _fail(message, NO_POST, SystemActor(school_id))
        return None
    if message.going_since is not None:
        if now - message.going_since < IN_HAND_FOR:
            return None
        if not way_out.repeats_safely:
            _fail(message, MAY_HAVE_GONE, SystemActor(school_id))
            return None
    message.going_since = now
    message.save(update_fields=["going_since"])
    text = message.text.replace(LINK, link_of(school_id, code))
    return Envelope(code, settings.MAIL_FROM, message.address, message.subject, text)


def _in_hand(code: str) -> Message:
    message: Message = Message.objects.select_for_update().get(code=code)
    return message


def _put_back(school_id: int, code: str, why: str) -> None:
    message = _in_hand(code)
    message.tries += 1
    message.going_since = None
    message.save(update_fields=["tries", "going_since"])
    if clock.now() - message.goes_at > GIVE_UP_AFTER:
        _fail(message, why, SystemActor(school_id))


def _fail(message: Message, why: str, by: SystemActor) -> None:
    message.failed_at, message.failed_why, message.going_since = clock.now(), why[:200], None
    message.save(update_fields=["failed_at", "failed_why", "going_since"])
    record(MessageFailed(pupil=message.about, message=message.code), by=by)


def _note_sent(message: Message, way_out: Post, by: SystemActor) -> None:
    message.sent_at, message.going_since, message.cancelled_at = clock.now(), None, None
    message.save(update_fields=["sent_at", "going_since", "cancelled_at"])
    record(MessageSent(pupil=message.about, message=message.code), by=by)
    if way_out.delivers:
        message.delivered_at, message.delivered_how = message.sent_at, "post"
        message.save(update_fields=["delivered_at", "delivered_how"])
        record(
            MessageDelivered(
                pupil=message.about, message=message.code, recipient=message.recipient, how="by email"
            ),
            by=by,
        )
