from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.provision.events import PlaceEnded
from endeavour.provision.models import Place, Provision
from endeavour.pupils.models import Pupil


@act(Permission.MANAGE_PROVISION)
def end_place(provision: Provision, *, pupil: Pupil, on: date, why: str, by: Actor) -> Place:
    """`on` is the pupil's last day in it. The others go on."""
    places = Place.objects.select_for_update().filter(provision=provision, pupil=pupil)
    place: Place | None = places.order_by("-starts_on").first()
    if place is None or (place.ends_on is not None and place.ends_on <= on):
        raise Refused(f"{pupil.short_name} has no place in {provision.name} then.", field="on")
    if on < place.starts_on:
        raise Refused(
            f"The place started on {in_words(place.starts_on)}, so its last day is then or later.", field="on"
        )
    place.ends_on, place.end_reason = on, why.strip()
    place.save(update_fields=["ends_on", "end_reason"])
    record(PlaceEnded(pupil=pupil.pid, provision=provision.code, on=on.isoformat()), by=by)
    return place
