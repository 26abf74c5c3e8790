"""Maya's reading group with Mr Reid, three mornings a week since September: for tests of what is said and changed."""

from datetime import time

import pytest

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    what = new_provision(
        reid,
        purpose="Read more smoothly",
        from_library="paired-reading",
        group_size=3,
        room="Library",
        times=((0, time(9, 15)), (2, time(9, 15)), (4, time(9, 15))),
    )
    return put_in_place(what=what, pupils=[maya], by=priya)
