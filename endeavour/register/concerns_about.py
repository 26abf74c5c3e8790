"""The concerns about one pupil, as far as the person may follow them."""

from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.pupils.models import Pupil
from endeavour.register.access import concerns_seen_by
from endeavour.register.concerns import ConcernLine, authors_of, line_of
from endeavour.register.models import Concern


def concerns_about(actor: Actor, pupil: Pupil) -> tuple[ConcernLine, ...]:
    """The newest first. Three statements."""
    rows = concerns_seen_by(actor).filter(pupil=pupil).select_related("pupil__school_class")
    found = list(rows.prefetch_related("steps").order_by("-raised_on", "-pk"))
    names = names_of(label for concern in found for label in authors_of(concern))
    return tuple(line_of(concern, actor, names) for concern in found)


def has_open_concern(pupil: Pupil) -> bool:
    """Something about the pupil waits to be decided, whoever raised it. One statement."""
    return bool(Concern.objects.filter(pupil=pupil, closed_on__isnull=True).exists())
