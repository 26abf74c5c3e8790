"""Times in the week that hold no longer. Nothing that was said of a session is lost by it."""

from collections.abc import Collection
from datetime import date, timedelta

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.law.dates import in_words
from endeavour.provision.models import Cover, CoverAsked, Provision, Session, Slot
from endeavour.provision.words import week_day
from endeavour.pupils.models import Pupil

ONE_DAY = timedelta(days=1)


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
