"""All the support of one pupil ends on a day: part of an act that says why. The others in a group go on."""

from datetime import date

from endeavour.access.actor import Actor
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.provision.actions.end_provision import close_provision
from endeavour.provision.events import AdjustmentEnded
from endeavour.provision.models import Adjustment, Place, Provision
from endeavour.provision.places_that_end import beyond, end_places_in
from endeavour.pupils.models import Pupil


def end_places(pupil: Pupil, *, on: date, why: str, by: Actor) -> None:
    """`on` is the last day in each. Support that was for this pupil alone ends with the place."""
    ids = Place.objects.filter(beyond(on), pupil=pupil).values("provision")
    provisions = list(Provision.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"))
    places = Place.objects.select_for_update(of=("self",)).select_related("pupil", "provision")
    going = places.filter(beyond(on), pupil=pupil).order_by("pk")
    record_all(end_places_in(going, last=on, why=why), by=by)
    left = Place.objects.filter(beyond(on), provision__in=provisions).values_list("provision_id", flat=True)
    for provision in provisions:
        is_over = provision.ends_on is not None and provision.ends_on <= on
        if provision.group_size == 1 and provision.pk not in set(left) and not is_over:
            close_provision(provision, on=max(on, provision.starts_on), why=why, by=by)


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
