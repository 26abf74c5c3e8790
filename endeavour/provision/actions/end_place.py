from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record_all
from endeavour.law.dates import in_words
from endeavour.provision.ending import close_what_is_left_empty, hold_provision, times_after
from endeavour.provision.models import Place, Provision
from endeavour.provision.what_ends import beyond, end_places_in, refuse_said
from endeavour.pupils.models import Pupil


@act(Permission.MANAGE_PROVISION)
def end_place(provision: Provision, *, pupil: Pupil, on: date, why: str, by: Actor) -> Place:
    """`on` is the pupil's last day in it. One that has not begun by then is taken back. The others go on.

    With the last place of support that was made for one pupil, the support ends; a group waits for others to join.
    """
    refuse_no_reason(why, "Say in a few words why it ends.")
    held = hold_provision(provision)
    times = times_after(held, on)
    places = Place.objects.select_for_update(of=("self",)).select_related("pupil", "provision")
    going = list(places.filter(beyond(on), provision=provision, pupil=pupil).order_by("starts_on"))
    if not going:
        raise Refused(f"{pupil.short_name} has no place in {provision.name} then.", field="on")
    begun = next((place.starts_on for place in going if on < place.starts_on <= clock.today()), None)
    if begun is not None:
        raise Refused(
            f"The place started on {in_words(begun)}, so its last day is then or later.", field="on"
        )
    refuse_said(held, times, last=on, of=pupil)
    record_all(end_places_in(going, last=on, why=why.strip()), by=by)
    close_what_is_left_empty([held], on=on, why=why.strip(), by=by)
    return going[0]
