"""Sessions at the school that is measured: four a day of the SENCO's own, and one group for every ten pupils."""

from datetime import time, timedelta

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.new_provision import NewProvision
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.models import Pupil

OWN, IN_A_GROUP = 4, 4


def give_sessions(senco: StaffActor) -> None:
    with school_scope(senco.school_id):
        pupils = list(pupils_seen_by(senco).on_roll(clock.today()).order_by("pk"))
        for number in range(OWN):
            _group(senco, f"Own {number}", number, pupils[number * IN_A_GROUP :][:IN_A_GROUP], led=True)
        for number in range(len(pupils) // 10):
            _group(senco, f"Group {number}", number % 6, pupils[number * 10 :][:IN_A_GROUP], led=False)


def _group(senco: StaffActor, name: str, hour: int, pupils: list[Pupil], *, led: bool) -> None:
    what = NewProvision(
        name=name,
        purpose="To measure",
        from_library="paired-reading",
        minutes=20,
        group_size=IN_A_GROUP,
        room="Library",
        leader_id=senco.person.pk if led else None,
        responsible_id=None,
        starts_on=clock.today() - timedelta(days=60),
        ends_on=None,
        times=tuple((day, time(9 + hour)) for day in range(5)),
    )
    put_in_place(what=what, pupils=pupils, by=senco)
