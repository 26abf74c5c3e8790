"""Who gives support to a pupil, as higher rooms ask for them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from endeavour.provision.models import Place


def leaders_of(pupil_ids: Collection[int], *, on: date) -> dict[int, set[int]]:
    """By pupil: the people who lead what runs or is planned on the day. One statement."""
    rows = Place.objects.filter(_goes_on(on), pupil__in=pupil_ids, provision__leader__isnull=False)
    found: dict[int, set[int]] = defaultdict(set)
    for pupil, leader in rows.values_list("pupil_id", "provision__leader_id"):
        found[pupil].add(leader)
    return found


def pupils_led_by(person_id: int, *, on: date) -> QuerySet[Place, int]:
    """Whom this person gives support that runs or is planned on the day, to be asked within a statement."""
    led: QuerySet[Place] = Place.objects.filter(_goes_on(on), provision__leader=person_id)
    return led.values_list("pupil_id", flat=True)


def _goes_on(on: date) -> Q:
    return Q(ends_on__isnull=True) | Q(ends_on__gte=on)
