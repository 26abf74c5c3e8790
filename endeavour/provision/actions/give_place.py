from datetime import date

from django.db.models import Q

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.provision.ending import hold_provision
from endeavour.provision.events import PlaceGiven, SaidToBeOrdinary
from endeavour.provision.models import Place, Provision
from endeavour.provision.what_ends import last_days_here
from endeavour.pupils.actions.leave_roll import hold_pupils
from endeavour.pupils.models import Pupil
from endeavour.register.supported import supported_on
from endeavour.register.words import RECORD_FIRST

OR_ORDINARY = "If it is what any child in the class may get, tick that it is ordinary class teaching."


@act(Permission.MANAGE_PROVISION)
def give_place(
    provision: Provision,
    *,
    pupil: Pupil,
    on: date,
    until: date | None = None,
    ordinary: bool | None = None,
    by: Actor,
) -> Place:
    """A pupil joins support that runs already, or is planned. Who leaves the school has the place until then.

    `ordinary`: whether it was said to be what any child in the class may get; None where that is no question, as in a
    plan. Without a status on its first day it must be said: of special educational provision the family is told (CFA
    2014 s.68(2)).
    """
    hold_pupils(pupil)
    is_without = ordinary is not None and not supported_on([pupil.pk], on)
    if is_without and not ordinary:
        raise Refused(f"{RECORD_FIRST.format(forename=pupil.known_forename)} {OR_ORDINARY}", field="ordinary")
    held = hold_provision(provision)
    if on < held.starts_on or (held.ends_on and on > held.ends_on):
        span = f"from {in_words(held.starts_on)}"
        span += f" to {in_words(held.ends_on)}" if held.ends_on else ""
        raise Refused(f"{held.name} runs {span}, so a place starts within those days.", field="on")
    if until and until < on:
        raise Refused(f"The place starts on {in_words(on)}, so its last day is then or later.", field="until")
    until = min((day for day in (until, held.ends_on) if day), default=None)
    last = last_days_here([pupil], first=on, last=until, field="on")[pupil.pk]
    standing = Place.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), provision=held, pupil=pupil)
    if standing.filter(starts_on__lte=last or date.max).exists():
        raise Refused(f"{pupil.short_name} has a place in {held.name} already.", field="pupil")
    place: Place = Place.objects.create(
        school_id=by.school_id, provision=held, pupil=pupil, starts_on=on, ends_on=last, given_by=by.label
    )
    record(PlaceGiven(pupil=pupil.pid, provision=held.code, on=on.isoformat()), by=by)
    if is_without:
        record(SaidToBeOrdinary(pupil=pupil.pid, provision=held.code), by=by)
    say_staff_changed(by=by)
    return place
