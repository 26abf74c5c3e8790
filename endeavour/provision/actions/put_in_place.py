from collections.abc import Sequence
from datetime import date, time

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.class_staff import not_here, who_may
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.design.date_range import ANY_DAY
from endeavour.law.dates import in_words
from endeavour.provision.events import PlaceGiven, ProvisionPutInPlace
from endeavour.provision.models import Place, Provision, Slot
from endeavour.provision.new_provision import NewProvision, Times
from endeavour.provision.what_ends import last_days_here
from endeavour.pupils.models import Pupil

LONGEST = 240  # minutes
FRIDAY = 4
EARLIEST, LATEST = time(7), time(18)


@act(Permission.MANAGE_PROVISION)
def put_in_place(*, what: NewProvision, pupils: Sequence[Pupil], by: Actor) -> Provision:
    """Support with its times and its pupils, from a first day on. Who leaves the school has a place until then."""
    _refuse_bad(what, pupils)
    last_days = last_days_here(pupils, first=what.starts_on, last=what.ends_on, field="pupils")
    provision: Provision = Provision.objects.create(
        school_id=by.school_id,
        name=what.name.strip(),
        purpose=what.purpose,
        from_library=what.from_library,
        minutes=what.minutes,
        group_size=max(what.group_size, len(pupils)),
        room=what.room,
        leader_id=what.leader_id,
        responsible_id=what.responsible_id,
        starts_on=what.starts_on,
        ends_on=what.ends_on,
        set_up_by=by.label,
    )
    Slot.objects.bulk_create(slots_at(provision, what.times, what))
    Place.objects.bulk_create([_place(provision, pupil, last_days[pupil.pk], by) for pupil in pupils])
    day = what.starts_on.isoformat()
    given: list[Event] = [PlaceGiven(pupil=p.pid, provision=provision.code, on=day) for p in pupils]
    record_all([ProvisionPutInPlace(provision=provision.code), *given], by=by)
    say_staff_changed(by=by)
    return provision


def slots_at(provision: Provision, times: Times, what: NewProvision) -> list[Slot]:
    return [
        Slot(
            school_id=provision.school_id,
            provision=provision,
            weekday=weekday,
            at=at,
            starts_on=what.starts_on,
            ends_on=what.ends_on,
        )
        for weekday, at in sorted(times)
    ]


def refuse_bad_times(times: Times) -> None:
    if len(set(times)) != len(times):
        raise Refused("The same time is there twice. Give each session one time.", field="times")
    for weekday, at in times:
        if weekday > FRIDAY:
            raise Refused("Sessions are on school days, Monday to Friday.", field="times")
        if not EARLIEST <= at <= LATEST:
            raise Refused("A session starts between 7 in the morning and 6 in the evening.", field="times")


def _refuse_far_days(what: NewProvision) -> None:
    for day, field in ((what.starts_on, "starts_on"), (what.ends_on, "ends_on")):
        if day and (too_far := ANY_DAY.why_not(day)):
            raise Refused(too_far, field=field)


def refuse_leader(leader_id: int | None, name: str) -> None:
    """Somebody of another school, who has left, or who can't say how a session went, gives no support here."""
    if leader_id is not None and leader_id not in who_may(Permission.LOG_SESSIONS, on=clock.today()):
        raise Refused(
            f"Whoever was chosen to give {name} can’t run sessions at this school today. Choose somebody who can.",
            field="leader",
        )


def refuse_responsible(responsible_id: int | None, name: str) -> None:
    if not_here([responsible_id], on=clock.today()):
        raise Refused(
            f"The teacher who answers for {name} holds no post at this school today.", field="responsible"
        )


def _place(provision: Provision, pupil: Pupil, last: date | None, by: Actor) -> Place:
    return Place(
        school_id=by.school_id,
        provision=provision,
        pupil=pupil,
        starts_on=provision.starts_on,
        ends_on=last,
        given_by=by.label,
    )


def _refuse_bad(what: NewProvision, pupils: Sequence[Pupil]) -> None:
    if not what.name.strip():
        raise Refused("The support needs a name.", field="name")
    if not 1 <= what.minutes <= LONGEST:
        raise Refused(f"A session lasts from 1 to {LONGEST} minutes, not {what.minutes}.", field="minutes")
    _refuse_far_days(what)
    if what.ends_on and what.ends_on < what.starts_on:
        raise Refused(
            f"It starts on {in_words(what.starts_on)}, so its last day is then or later.", field="ends_on"
        )
    if len({pupil.pk for pupil in pupils}) != len(pupils):
        raise Refused("A pupil is there twice.", field="pupils")
    refuse_bad_times(what.times)
    refuse_leader(what.leader_id, what.name)
    refuse_responsible(what.responsible_id, what.name)
