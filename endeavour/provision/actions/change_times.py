from datetime import date, timedelta

from django.db.models import Q

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.law.dates import in_words
from endeavour.provision.actions.end_provision import never_came_to_be
from endeavour.provision.actions.put_in_place import refuse_bad_times
from endeavour.provision.events import ProvisionChanged
from endeavour.provision.models import Provision, Session, Slot
from endeavour.provision.new_provision import Times

ONE_DAY = timedelta(days=1)


@act(Permission.MANAGE_PROVISION)
def change_times(
    provision: Provision, *, times: Times, on: date, seen: int | None = None, by: Actor
) -> Provision:
    """From this day on. Times that stay keep their rows; the others end the day before."""
    refuse_bad_times(times)
    held: Provision = Provision.objects.select_for_update().get(pk=provision.pk)
    refuse_overtaken(held.version, seen)
    if held.ends_on and on > held.ends_on:
        raise Refused(f"{held.name} ended on {in_words(held.ends_on)}.", field="on")
    first = max(on, held.starts_on)
    standing = list(
        Slot.objects.select_for_update().filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=first), provision=held
        )
    )
    going = [slot for slot in standing if (slot.weekday, slot.at) not in times]
    staying = {(slot.weekday, slot.at) for slot in standing if slot not in going}
    _end(going, before=first)
    Slot.objects.bulk_create(
        Slot(
            school_id=by.school_id,
            provision=held,
            weekday=weekday,
            at=at,
            starts_on=first,
            ends_on=held.ends_on,
        )
        for weekday, at in sorted(set(times) - staying)
    )
    held.version += 1
    held.save(update_fields=["version"])
    record(ProvisionChanged(provision=held.code, fields=("times",)), by=by)
    return held


def _end(slots: list[Slot], *, before: date) -> None:
    """One that has begun ends the day before; one that was only planned goes."""
    used = set(Session.objects.filter(slot__in=slots).values_list("slot_id", flat=True))
    never_came_to_be([slot for slot in slots if slot.starts_on >= before and slot.pk not in used])
    for slot in slots:
        if slot.starts_on < before or slot.pk in used:
            slot.ends_on = max(before - ONE_DAY, slot.starts_on)
            slot.save(update_fields=["ends_on"])
