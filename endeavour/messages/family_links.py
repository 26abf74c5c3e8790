"""The personal link in a family's hands: whether it still opens."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from endeavour import clock
from endeavour.messages.models import Message

LASTS = timedelta(days=30)


@dataclass(frozen=True)
class FamilyLink:
    """A link that opens, and the letter behind it. Whom and what it is about are codes."""

    code: str
    about: str
    recipient: str
    document: str
    opened_at: datetime | None


def family_link(code: str) -> FamilyLink | None:
    """The link of a message of the school in scope. One statement.

    Nothing for a message that never went, was stopped or taken back, went to somebody else, or is over 30 days old.
    """
    sent: Message | None = Message.objects.filter(
        code=code, stopped_at=None, cancelled_at=None, not_theirs_at=None
    ).first()
    if sent is None or not (sent.sent_at or sent.going_since) or clock.now() - sent.goes_at > LASTS:
        return None
    return FamilyLink(sent.code, sent.about, sent.recipient, sent.document, sent.opened_at)
