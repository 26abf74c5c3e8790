"""Maya's reading group with Mr Reid, three mornings a week since September: for tests of what is said and changed."""

from datetime import date, time

import pytest

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.provision.new_provision import NewProvision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    what = NewProvision(
        name="Reading",
        purpose="Read more smoothly",
        from_library="paired-reading",
        minutes=20,
        group_size=3,
        room="Library",
        leader_id=reid.person.pk,
        responsible_id=None,
        starts_on=date(2026, 9, 14),
        ends_on=None,
        times=((0, time(9, 15)), (2, time(9, 15)), (4, time(9, 15))),
    )
    return put_in_place(what=what, pupils=[maya], by=priya)
