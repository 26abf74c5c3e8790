from datetime import date

from django.db.models import Q

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.law.dates import in_words
from endeavour.provision.events import PlaceEnded, ProvisionEnded
from endeavour.provision.models import Cover, CoverAsked, Place, Provision, Slot


@act(Permission.MANAGE_PROVISION)
def end_provision(provision: Provision, *, on: date, why: str, by: Actor) -> Provision:
    """`on` is its last day: its times and its pupils' places end with it. What was recorded stays."""
    held: Provision = Provision.objects.select_for_update().get(pk=provision.pk)
    if held.ends_on and held.ends_on <= on:
        raise Refused(f"{held.name} ended on {in_words(held.ends_on)}.", field="on")
    if on < held.starts_on:
        raise Refused(
            f"{held.name} started on {in_words(held.starts_on)}, so its last day is then or later.",
            field="on",
        )
    if not why.strip():
        raise Refused("Say in a few words why it ends.", field="why")
    held.ends_on, held.end_reason = on, why.strip()
    held.version += 1
    held.save(update_fields=["ends_on", "end_reason", "version"])
    leavers = _end_rows(held, on)
    ended: list[Event] = [
        PlaceEnded(pupil=pid, provision=held.code, on=on.isoformat()) for pid in sorted(leavers)
    ]
    record_all([ProvisionEnded(provision=held.code, on=on.isoformat()), *ended], by=by)
    return held


def never_came_to_be(slots: list[Slot]) -> None:
    """Times that hold on no day any more go, with what was arranged for them."""
    CoverAsked.objects.filter(slot__in=slots).delete()
    Cover.objects.filter(slot__in=slots).delete()
    Slot.objects.filter(pk__in=[slot.pk for slot in slots]).delete()


def _end_rows(provision: Provision, on: date) -> set[str]:
    """The codes of the pupils whose place ends by this."""
    never_came_to_be(list(Slot.objects.filter(provision=provision, starts_on__gt=on)))
    Place.objects.filter(provision=provision, starts_on__gt=on).delete()
    beyond = Q(ends_on__isnull=True) | Q(ends_on__gt=on)
    places = Place.objects.filter(beyond, provision=provision)
    leavers = set(places.values_list("pupil__pid", flat=True))
    places.update(ends_on=on)
    Slot.objects.filter(beyond, provision=provision).update(ends_on=on)
    return leavers
