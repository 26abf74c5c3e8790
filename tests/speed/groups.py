"""Groups for all with SEN support, nine of ten sessions said: the SENCO's own four a day, others' thrice a week."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.models import Outcome, Serves
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Presence, Provision, Session, Slot
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from tests.cast.people import make_staff
from tests.cast.support import new_provision

OWN, IN_A_GROUP, OF_AN_ASSISTANT, UNSAID = 4, 4, 6, 10
BACK = timedelta(days=60)


def give_groups(senco: StaffActor, supported: Sequence[Pupil]) -> None:
    """In the school's scope."""
    groups = [supported[at : at + IN_A_GROUP] for at in range(0, len(supported), IN_A_GROUP)]
    leader = senco
    for number, pupils in enumerate(groups):
        if number >= OWN and (number - OWN) % OF_AN_ASSISTANT == 0:
            leader = make_staff(senco.school, "assistant", "Ms", f"Assistant{number}", "Reid")
        hour, days = number % OF_AN_ASSISTANT, range(5) if number < OWN else (0, 2, 4)
        times = tuple((day, time(9 + hour)) for day in days)
        _serve(_group(f"Group {number}", times, pupils, leader, by=senco), pupils)
    _say(senco)


def _group(
    name: str,
    times: tuple[tuple[int, time], ...],
    pupils: Sequence[Pupil],
    leader: StaffActor,
    by: StaffActor,
) -> Provision:
    what = new_provision(
        leader,
        name=name,
        purpose="To measure",
        from_library="paired-reading",
        group_size=IN_A_GROUP,
        room="Library",
        starts_on=clock.today() - BACK,
        times=times,
    )
    return put_in_place(what=what, pupils=pupils, by=by)


def _serve(provision: Provision, pupils: Sequence[Pupil]) -> None:
    """The first goal of each."""
    goals = Outcome.objects.filter(cycle__pupil__in=pupils).order_by("cycle_id", "pk").distinct("cycle_id")
    Serves.objects.bulk_create(
        Serves(school_id=goal.school_id, outcome=goal, provision=provision) for goal in goals
    )


def _say(senco: StaffActor) -> None:
    """All there, but for what nobody wrote down."""
    slots = Slot.objects.filter(provision__name__startswith="Group ").select_related("provision")
    said = [_session(slot, day, senco) for slot in slots for day in _days(senco, slot)]
    made = Session.objects.bulk_create(session for n, session in enumerate(said) if n % UNSAID)
    children = {slot.provision_id: list(slot.provision.places.all()) for slot in slots}
    Presence.objects.bulk_create(
        Presence(school_id=senco.school_id, session=session, pupil_id=place.pupil_id, there="here")
        for session in made
        for place in children[session.provision_id]
    )


def _days(senco: StaffActor, slot: Slot) -> Iterator[date]:
    calendar = calendar_of(senco.school_id)
    for back in range(BACK.days, 0, -1):
        day = clock.today() - timedelta(days=back)
        if slot.holds_on(day) and calendar.is_school_day(day):
            yield day


def _session(slot: Slot, day: date, senco: StaffActor) -> Session:
    at = datetime.combine(day, time(15), clock.LONDON)
    return Session(
        school_id=slot.school_id,
        provision_id=slot.provision_id,
        slot=slot,
        on=day,
        outcome="happened",
        recorded_at=at,
        recorded_by=senco.label,
    )
