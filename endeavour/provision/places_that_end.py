"""Pupils' places that hold no longer. A place that was to begin later is taken back."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from endeavour.audit.events import Event
from endeavour.provision.events import PlaceEnded, PlaceTakenBack
from endeavour.provision.models import Place, Presence


def beyond(last: date) -> Q:
    """Those that go on after the day, or begin after it."""
    return Q(ends_on__isnull=True) | Q(ends_on__gt=last)


def end_places_in(places: Iterable[Place], *, last: date, why: str = "") -> list[Event]:
    """Of rows that are locked, with their pupils and provisions; what is to be recorded of each."""
    return [_end(place, last, why) for place in places]


def _end(place: Place, last: date, why: str) -> Event:
    pid, code = place.pupil.pid, place.provision.code
    if place.starts_on > last and not _said(place):
        place.delete()
        return PlaceTakenBack(pupil=pid, provision=code, on=place.starts_on.isoformat())
    place.ends_on, place.end_reason = max(last, place.starts_on), why
    place.save(update_fields=["ends_on", "end_reason"])
    return PlaceEnded(pupil=pid, provision=code, on=place.ends_on.isoformat())


def _said(place: Place) -> bool:
    """Something stands of the pupil since: then the place is what it is counted by."""
    since = Presence.objects.filter(pupil=place.pupil, session__provision=place.provision)
    return since.filter(session__on__gte=place.starts_on, session__undone_at__isnull=True).exists()
