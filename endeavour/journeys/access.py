"""The door to drafts: whoever typed them, and nobody else, whatever their role."""

from django.db.models import QuerySet

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.journeys.models import Draft


def drafts_seen_by(actor: Actor) -> QuerySet[Draft]:
    """Those that haven't run out, the latest first."""
    own = Draft.objects.filter(school_id=actor.school_id, owner=actor.label, until__gt=clock.now())
    return own.order_by("-kept_at", "-pk")


def draft_seen_by(actor: Actor, code: str) -> Draft | None:
    """One of one's own; nothing for any other code, the same as for one that never was."""
    return drafts_seen_by(actor).filter(code=code).first()
