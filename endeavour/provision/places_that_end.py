"""Pupils' places that hold no longer, and how long one can. A place that was to begin later is taken back."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from endeavour.access.refusal import Refused
from endeavour.audit.events import Event
from endeavour.law.dates import in_words
from endeavour.provision.events import PlaceEnded, PlaceTakenBack
from endeavour.provision.models import Place, Presence
from endeavour.pupils.actions.leave_roll import hold_pupils
from endeavour.pupils.models import Pupil


def beyond(last: date) -> Q:
    """Those that go on after the day, or begin after it."""
    return Q(ends_on__isnull=True) | Q(ends_on__gt=last)


def last_days_here(
    pupils: Collection[Pupil], *, first: date, last: date | None, field: str
) -> dict[int, date | None]:
    """The last day that each one's place can have. Their rows are held: nobody records meanwhile that they leave."""
    held = hold_pupils(*pupils)
    for pupil in held:
        if pupil.left_on is not None and pupil.left_on < first:
            raise Refused(
                f"{pupil.short_name} has {in_words(pupil.left_on)} as the last day on the roll, so a place starts then "
                f"or earlier, not on {in_words(first)}.",
                field=field,
            )
    return {pupil.pk: min((day for day in (last, pupil.left_on) if day), default=None) for pupil in held}


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
