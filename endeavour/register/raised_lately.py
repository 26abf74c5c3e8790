"""The same concern sent again: with the browser's Back, or in a second tab."""

from datetime import timedelta

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.pupils.models import Pupil
from endeavour.register.models import Concern

A_WHILE = timedelta(hours=1)
RAISED_LATELY = "You raised this a short while ago, in the same words. Here it is; nothing was sent twice."


def raised_lately(pupil: Pupil, seen: str, *, by: Actor) -> str:
    """The code of what the same person said of the same pupil in the same words within the hour; or nothing."""
    rows = Concern.objects.filter(pupil=pupil, raised_by=by.label, raised_at__gte=clock.now() - A_WHILE)
    return rows.filter(seen=seen.strip()).values_list("code", flat=True).first() or ""
