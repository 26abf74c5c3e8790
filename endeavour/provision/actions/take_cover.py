from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.provision.due import refuse_another_day, refuse_over
from endeavour.provision.events import CoverTaken
from endeavour.provision.models import Cover, CoverAsked, Session, Slot
from endeavour.schools.senco import senco_on


@act(Permission.LOG_SESSIONS)
def take_cover(slot: Slot, *, on: date, by: StaffActor) -> Cover:
    """Take one session for its leader. The first who says so has it; the second is told who."""
    held: Slot = (
        Slot.objects.select_for_update(of=("self",)).select_related("provision__leader").get(pk=slot.pk)
    )
    refuse_another_day(held, on)
    taken: Cover | None = _taken(held, on)
    if taken is not None and taken.person_id == by.person.pk:
        return taken
    if taken is not None:
        raise Refused(f"{taken.person.formal_name} has taken this session already. Nothing was changed.")
    if not CoverAsked.objects.filter(slot=held, on=on).exists():
        raise Refused("Nobody has asked for cover for this session.")
    refuse_over(held, on, then=_who_writes_it_down(held))
    if Session.objects.filter(slot=held, on=on, undone_at__isnull=True).exists():
        raise Refused("Somebody has said already how this session went.")
    cover: Cover = Cover.objects.create(
        school_id=by.school_id,
        slot=held,
        on=on,
        person=by.person,
        taken_at=clock.now(),
        taken_by=by.label,
    )
    record(CoverTaken(provision=held.provision.code, on=on.isoformat()), by=by)
    return cover


def _taken(slot: Slot, on: date) -> Cover | None:
    standing = Cover.objects.filter(slot=slot, on=on, given_back_at__isnull=True)
    taken: Cover | None = standing.select_related("person").first()
    return taken


def _who_writes_it_down(slot: Slot) -> str:
    """Whoever came to it without a word can't: its leader can, or whoever sees to all support."""
    leader, senco = slot.provision.leader, senco_on(clock.today(), slot.school_id)
    names = [leader.formal_name] if leader else []
    if senco is None or leader is None or senco.person_id != leader.pk:
        names.append(f"the SENCO, {senco.formal_name}," if senco else "the SENCO")
    who = " or ".join(names)
    return f"{who[:1].upper()}{who[1:]} can still write down how it went: tell them who was there."
