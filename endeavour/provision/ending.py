"""Support that ends on a day: part of an act that says why. What was recorded of it stays.

Each act takes in hand the pupils it is about, then the support, then its times in the week, then the lines for lessons,
each by key, before anything goes into the history, and holds them until the act is kept. No key of the support changes,
so whoever says how a session went waits for its time in the week, not for the support.
"""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from endeavour.access.actor import Actor
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.provision.events import AdjustmentEnded, ProvisionEnded
from endeavour.provision.models import Adjustment, Place, Provision, Slot
from endeavour.provision.what_ends import ONE_DAY, beyond, end_places_in, end_times, said_since
from endeavour.pupils.actions.leave_roll import hold_pupils
from endeavour.pupils.models import Pupil


def hold_provision(provision: Provision) -> Provision:
    """As it stands now."""
    held: Provision = Provision.objects.select_for_update(no_key=True).get(pk=provision.pk)
    return held


def hold_support(*pupils: Pupil, and_codes: Collection[str] = ()) -> None:
    """For an act that does more than one thing at what pupils are given, before the first of them: the history is one
    row that everybody waits for, and whoever holds it and then waits for one of these waits in a circle. Nobody gives
    these pupils a place from here on, so what is held is all that they have."""
    hold_pupils(*pupils)
    theirs = Q(pk__in=Place.objects.filter(pupil__in=pupils).values("provision"))
    rows = Provision.objects.select_for_update(no_key=True).order_by("pk")
    held = list(rows.filter(theirs | Q(code__in=and_codes)))
    list(Slot.objects.select_for_update().filter(provision__in=held).order_by("pk"))
    list(Adjustment.objects.select_for_update().filter(pupil__in=pupils).order_by("pk"))


def close_provision(held: Provision, *, on: date, why: str, by: Actor) -> Provision:
    """Of one that is locked: its times and its pupils' places end with it. One that was to begin later has no times."""
    held.ends_on, held.end_reason = max(on, held.starts_on), why
    held.version += 1
    held.save(update_fields=["ends_on", "end_reason", "version"])
    end_times(times_after(held, on), last=on)
    places = Place.objects.select_for_update(of=("self",)).select_related("pupil", "provision")
    left = end_places_in(places.filter(beyond(on), provision=held).order_by("pk"), last=on)
    record_all([ProvisionEnded(provision=held.code, on=held.ends_on.isoformat()), *left], by=by)
    return held


def close_what_is_left_empty(provisions: Iterable[Provision], *, on: date, why: str, by: Actor) -> None:
    """Of those that are locked, with their times: support that was made for one pupil ends with its last place, or with
    the last session of which somebody has said how it went. A group goes on for others to join, and is shown with
    nobody in it.
    """
    for held in provisions:
        if held.group_size == 1:
            said = said_since(on + ONE_DAY, times_after(held, on))
            last = said.on if said else on
            is_over = held.ends_on is not None and held.ends_on <= last
            if not is_over and not Place.objects.filter(beyond(last), provision=held).exists():
                close_provision(held, on=last, why=why, by=by)


def times_after(held: Provision, on: date) -> list[Slot]:
    """Held, so that nobody says meanwhile how a session went."""
    return list(Slot.objects.select_for_update().filter(beyond(on), provision=held).order_by("pk"))


def end_places(pupil: Pupil, *, on: date, why: str, by: Actor) -> None:
    """All of one pupil's, whose support is held; `on` is the last day in each. The others in a group go on."""
    ids = Place.objects.filter(beyond(on), pupil=pupil).values("provision")
    provisions = list(Provision.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"))
    places = Place.objects.select_for_update(of=("self",)).select_related("pupil", "provision")
    going = places.filter(beyond(on), pupil=pupil).order_by("pk")
    record_all(end_places_in(going, last=on, why=why), by=by)
    close_what_is_left_empty(provisions, on=on, why=why, by=by)


def end_adjustments(pupil: Pupil, *, on: date, by: Actor) -> None:
    """Nothing is done for the pupil in lessons any more after the day."""
    rows = list(Adjustment.objects.select_for_update().filter(beyond(on), pupil=pupil).order_by("pk"))
    for row in rows:
        if row.starts_on > on:
            row.delete()
        else:
            row.ends_on = on
            row.save(update_fields=["ends_on"])
    ended: list[Event] = [
        AdjustmentEnded(pupil=pupil.pid, adjustment=row.code, on=on.isoformat()) for row in rows
    ]
    record_all(ended, by=by)
