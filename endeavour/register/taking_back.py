"""Whether whoever raised a concern can still take it back."""

from endeavour.access.actor import Actor
from endeavour.register.models import Concern, NoticeCopy

LONGEST_REASON = 400


def why_not_taken_back(concern: Concern, *, by: Actor) -> str:
    """Empty where they can. Once the family has heard of it, it is decided and not made to vanish. Three statements at
    most."""
    if concern.raised_by != by.label:
        return "Only whoever raised a concern can take it back."
    if concern.closed_on is not None or concern.steps.exists():
        return "Something was decided about this concern, so it can no longer be taken back."
    if concern.talks.exists() or NoticeCopy.objects.filter(notice__concern=concern).exists():
        return "The family has heard of this concern, so it is to be decided and can no longer be taken back."
    return ""
