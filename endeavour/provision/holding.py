"""Support taken in hand by an act: locked until it is kept, in one order and before anything goes into the history.

No key of it changes, so whoever says how a session went waits for its time in the week, not for the support.
"""

from collections.abc import Collection

from django.db.models import Q

from endeavour.provision.models import Place, Provision
from endeavour.pupils.models import Pupil


def hold_provision(provision: Provision) -> Provision:
    """As it stands now."""
    held: Provision = Provision.objects.select_for_update(no_key=True).get(pk=provision.pk)
    return held


def hold_support(pupil: Pupil, *, and_codes: Collection[str] = ()) -> None:
    """For an act that does more than one thing at a pupil's support, before the first of them: the history is one
    row that everybody waits for, and whoever holds it and then waits for support waits in a circle."""
    theirs = Q(pk__in=Place.objects.filter(pupil=pupil).values("provision"))
    rows = Provision.objects.select_for_update(no_key=True).order_by("pk")
    list(rows.filter(theirs | Q(code__in=and_codes)))
