"""X6: the first day's steps, in any order, none of them a dead end."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk.queries.setup_page import SetupPage, setup_page
from endeavour.pupil_pages.tests.schoolful import fill
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Relation
from endeavour.register.actions.say_told_before import say_told_before
from endeavour.schools.appointments import Qualification, open_appointment
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

SETUP = "/s/oakfield/setup"
SignIn = Callable[[StaffActor], Client]


def _page(actor: StaffActor) -> SetupPage:
    with school_scope(actor.school_id):
        return setup_page(actor)


def _status(page: SetupPage) -> dict[str, str]:
    return {task.name: task.status for task in page.tasks}


def test_a_new_school_has_it_all_before_it(priya: StaffActor, sign_in: SignIn) -> None:
    School.objects.update(phone="", advice_service="")
    said = _status(_page(StaffActor(priya.person, School.objects.get(), priya.roles)))
    assert said == {
        "School details": "Still needed: phone and independent advice service",
        "Terms and closures": "Known to 21 July 2027",
        "Bring in the school’s list": "No pupils yet",
        "SENCO": "Nobody is appointed",
        "Staff and roles": "1 person, 1 not signed in yet",
        "Who gets support": "Nobody yet",
        "Who was told before": "Nobody to tell yet",
        "Contacts for letters": "No pupils with support yet",
    }
    html = sign_in(priya).get(SETUP).content.decode()
    assert "<b>Seven</b> of eight steps are left" in html


def test_every_step_can_be_opened_and_left(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    for task in _page(priya).tasks:
        assert browser.get(task.url).status_code == 200, task.name


def test_pupils_with_support_and_no_word_are_said_once(
    priya: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    pupils = fill(oakfield, 3)
    unsure = make_pupil(oakfield, "Sofia", "Kaminski")
    make_status(unsure, "K", date(2026, 9, 7))
    make_adult(unsure, "Mr", "Jan", "Kaminski", responsibility=Relation.Responsibility.NOT_KNOWN)
    alone = make_pupil(oakfield, "Ann", "Lee")
    make_status(alone, "K", date(2026, 9, 7))
    said = _status(_page(priya))
    assert said["Bring in the school’s list"] == "5 pupils"
    assert said["Who was told before"] == "0 of 5 families told"
    assert said["Contacts for letters"] == "1 to confirm, 1 with nobody to tell"
    html = sign_in(priya).get(SETUP).content.decode()
    assert "5 families have no letter on record here. If you told them before, say so once." in html
    with school_scope(oakfield.pk):
        say_told_before(pupils, on=date(2026, 9, 8), how="paper", by=priya)
    assert _status(_page(priya))["Who was told before"] == "3 of 5 families told"


def test_a_school_that_is_set_up_is_told_so(priya: StaffActor, oakfield: School, sign_in: SignIn) -> None:
    pupils = fill(oakfield, 2)
    browser = sign_in(priya)
    with school_scope(oakfield.pk):
        open_appointment(oakfield.pk, priya.person.pk, date(2026, 9, 1), Qualification())
        say_told_before(pupils, on=date(2026, 9, 8), how="paper", by=priya)
    page = _page(priya)
    assert [task.name for task in page.tasks if not task.done] == ["Staff and roles"]
    assert "<b>One</b> of eight steps is left" in browser.get(SETUP).content.decode()


def test_what_is_anothers_to_do_is_named_without_a_link(head: StaffActor) -> None:
    closed = {task.name for task in _page(head).tasks if not task.url}
    assert closed == {"Bring in the school’s list", "Who was told before", "Contacts for letters"}


def test_who_opens_it(
    sign_in: SignIn,
    priya: StaffActor,
    head: StaffActor,
    office: StaffActor,
    shah: StaffActor,
    stranger: StaffActor,
) -> None:
    codes = [sign_in(actor).get(SETUP).status_code for actor in (priya, head, office, shah, stranger)]
    assert codes == [200, 200, 403, 403, 404]
    assert (
        sign_in(priya).post(SETUP, {"operation": "7b1a4f0e-8a44-4a5a-9b0f-5f6a5a3b2c1d"}).status_code == 405
    )


@pytest.mark.parametrize("pupils", [3, 40])
def test_its_statements_do_not_grow(
    priya: StaffActor, oakfield: School, sign_in: SignIn, pupils: int
) -> None:
    fill(oakfield, pupils)
    assert len(own_statements(sign_in(priya), SETUP)) == 5
