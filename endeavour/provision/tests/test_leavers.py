"""Whoever leaves the school has a place until their last day, whichever was said first."""

from datetime import date, datetime

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.day import sessions_on
from endeavour.provision.models import Place, Provision
from endeavour.pupils.actions.leave_roll import leave_roll
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

TOMORROW, LAST, AFTER = date(2026, 11, 24), date(2026, 12, 4), date(2026, 12, 14)


@pytest.fixture
def group(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    """Maya leaves; `maya` itself is as it was read before that."""
    made = put_in_place(what=new_provision(reid, group_size=4), pupils=[], by=priya)
    leave_roll(maya, on=LAST, by=priya)
    return made


def test_a_place_given_to_who_leaves_ends_with_their_last_day(
    group: Provision, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    assert give_place(group, pupil=maya, on=TOMORROW, by=priya).ends_on == LAST
    with clock.at(datetime(2026, 12, 14, 8, 40, tzinfo=clock.LONDON)):
        assert sessions_on(reid, [AFTER]) == []


def test_an_earlier_end_stays(group: Provision, maya: Pupil, priya: StaffActor) -> None:
    sooner = date(2026, 11, 30)
    assert give_place(group, pupil=maya, on=TOMORROW, until=sooner, by=priya).ends_on == sooner


def test_support_put_in_place_for_who_leaves_is_theirs_until_their_last_day(
    group: Provision, maya: Pupil, zara: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    put_in_place(what=new_provision(reid, group_size=2, starts_on=TOMORROW), pupils=[maya, zara], by=priya)
    assert dict(Place.objects.values_list("pupil", "ends_on")) == {maya.pk: LAST, zara.pk: None}


def test_no_place_begins_after_the_last_day(
    group: Provision, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    said = (
        "Maya O has 4 December 2026 as the last day on the roll, so a place starts then or earlier, not on 5"
    )
    with pytest.raises(Refused, match=said):
        give_place(group, pupil=maya, on=date(2026, 12, 5), by=priya)
    with pytest.raises(Refused, match="the last day on the roll"):
        put_in_place(what=new_provision(reid, starts_on=AFTER), pupils=[maya], by=priya)
    assert give_place(group, pupil=maya, on=LAST, by=priya).ends_on == LAST
