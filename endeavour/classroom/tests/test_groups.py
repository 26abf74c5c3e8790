"""L5: the list says whose groups they are; and who reads what is written of a session is said truly."""

import re
from datetime import date, time

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import SignIn, address_of, make_group
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil

MY_GROUPS, LINE = "/s/oakfield/my-groups", "Maya could not find her glasses."


def list_of(client: Client) -> str:
    page = client.get(MY_GROUPS).content.decode()
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


@pytest.fixture
def reading(
    at_oakfield: School, class_3s: SchoolClass, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> Provision:
    """For children of two classes."""
    other = SchoolClass.objects.create(school_id=at_oakfield.pk, name="4B", year_group="4", school_year=2026)
    ben = make_pupil(at_oakfield, "Ben", "Turner", school_class=other)
    return make_group("Reading", time(9, 15), [maya, ben], reid, priya)


def answered_by(provision: Provision, person: StaffActor) -> None:
    Provision.objects.filter(pk=provision.pk).update(responsible=person.person)


def test_the_list_says_whose_groups_they_are(
    reading: Provision, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    assert "You run 1 group." in list_of(sign_in(reid))
    assert "You run no groups at the moment." in list_of(sign_in(shah))
    answered_by(reading, shah)
    assert "You answer for 1 group." in list_of(sign_in(shah))
    make_group("Spelling", time(10), [maya], shah, priya)
    assert "You run 1 group and answer for 1 group." in list_of(sign_in(shah))
    assert "The school runs 2 groups." in list_of(sign_in(priya))
    assert "You run" not in list_of(sign_in(priya))
    make_group("Talking", time(11), [maya], priya, priya)
    assert "The school runs 3 groups. You run 1 group." in list_of(sign_in(priya))


def test_what_is_written_of_a_group_is_promised_only_to_who_reads_it(
    reading: Provision, reid: StaffActor, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), f"{MY_GROUPS}/{reading.code}"
    promised = client.get(address_of(reading)).content.decode()
    assert "The SENCO reads it, on the group’s page; the children’s teachers do not" in promised
    log_session(reading.slots.get(), on=date(2026, 11, 16), note=LINE, by=reid)
    assert LINE in sign_in(priya).get(page).content.decode()
    assert sign_in(shah).get(page).status_code == 404
    answered_by(reading, shah)
    promised = client.get(address_of(reading)).content.decode()
    assert "Miss Shah and the SENCO read it, on the group’s page; other teachers do not." in promised
    assert LINE in sign_in(shah).get(page).content.decode()


def test_what_is_written_of_one_child_is_on_the_timeline(
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    maya: Pupil,
    sign_in: SignIn,
) -> None:
    alone = make_group("Reading", time(9, 15), [maya], reid, priya)
    promised = sign_in(reid).get(address_of(alone)).content.decode()
    assert "The child’s teacher and the SENCO read it, on the timeline." in promised
    log_session(alone.slots.get(), on=date(2026, 11, 16), note=LINE, by=reid)
    for who in (shah, priya):
        assert LINE in sign_in(who).get(f"/s/oakfield/pupils/{maya.pid}/timeline").content.decode()
