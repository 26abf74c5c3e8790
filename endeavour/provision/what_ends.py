"""Pupils' places and times in the week that hold no longer. Nothing that was said of a session is lost by it; a place
that was to begin later is taken back."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import Q

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.audit.events import Event
from endeavour.law.dates import in_words
from endeavour.provision.events import PlaceEnded, PlaceTakenBack
from endeavour.provision.models import Cover, CoverAsked, Place, Presence, Provision, Session, Slot
from endeavour.provision.words import week_day
from endeavour.pupils.actions.leave_roll import hold_pupils
from endeavour.pupils.models import Pupil

ONE_DAY = timedelta(days=1)


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


def said_since(day: date, slots: Collection[Slot], *, of: Pupil | None = None) -> Session | None:
    """The latest session from the day on of which something stands, or in which something stands of the pupil."""
    standing = Session.objects.filter(slot__in=slots, on__gte=day, undone_at__isnull=True)
    if of is not None:
        standing = standing.filter(presences__pupil=of)
    found: Session | None = standing.select_related("slot").order_by("-on", "-slot__at").first()
    return found


def refuse_said(held: Provision, slots: Collection[Slot], *, last: date, of: Pupil | None = None) -> None:
    """What was recorded after the day is true: the support ran then, and the pupil had a place in it."""
    said = said_since(last + ONE_DAY, slots, of=of)
    if said is not None:
        whose = f"{of.known_forename}’s" if of else "its"
        raise Refused(
            f"Somebody has said how the session of {held.name} on {week_day(said.on)} {in_words(said.on)} "
            f"went, so {whose} last day is then or later.",
            field="on",
        )


def end_times(slots: Collection[Slot], *, last: date) -> None:
    """Of slots that are locked. One that was only planned goes, with what was arranged for it.

    If it has begun, or anything was ever said of it, it stays: as a row that holds on no day, if it was to begin later.
    """
    planned = {slot.pk for slot in slots if slot.starts_on > max(last, clock.today())}
    used = set(Session.objects.filter(slot__in=planned).values_list("slot_id", flat=True))
    _never_came_to_be(planned - used)
    for slot in slots:
        if slot.pk not in planned - used:
            slot.ends_on = max(last, slot.starts_on - ONE_DAY)
            slot.save(update_fields=["ends_on"])


def _never_came_to_be(slots: Collection[int]) -> None:
    CoverAsked.objects.filter(slot__in=slots).delete()
    Cover.objects.filter(slot__in=slots).delete()
    Slot.objects.filter(pk__in=slots).delete()
