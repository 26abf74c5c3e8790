"""Staff and roles: who can see what, given and ended by those who manage staff."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.models import ClassStaff, Post
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With
from endeavour.accounts.people import person_at
from endeavour.schools.models import School, SchoolClass
from tests.cast.people import make_staff

HOME = "/s/oakfield/settings/people"
SignIn = Callable[[StaffActor], Client]
FOX = {
    "email": "lena.fox@oakfield.sch.example",
    "forename": "Lena",
    "surname": "Fox",
    "role": "assistant",
    "starts_on": "23 11 2026",
}


@pytest.fixture
def browser(head: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(head)


def _send(browser: Client, page: str, **given: Any) -> Any:
    return browser.post(f"{HOME}{page}", {"operation": str(uuid4()), **given})


def _addresses(who: StaffActor) -> list[str]:
    with school_scope(who.school_id):
        post = Post.objects.get(person=who.person)
        place = ClassStaff.objects.filter(person=who.person).first()
    own = f"/{who.person.pk}"
    return ["", "/new", own, f"{own}/roles/new", f"{own}/roles/{post.pk}/end", f"{own}/classes/new"] + (
        [f"{own}/classes/{place.pk}/end"] if place else []
    )


def test_they_open_for_those_who_manage_staff(
    shah: StaffActor, with_only: With, stranger: StaffActor, sign_in: SignIn
) -> None:
    may, colleague = (
        sign_in(with_only(Permission.MANAGE_STAFF)),
        sign_in(with_only(Permission.CHANGE_SETTINGS)),
    )
    for page in _addresses(shah):
        answer = may.get(HOME + page)
        assert answer.status_code == 200, page
        assert answer.content.decode().count("<h1") == 1
        assert colleague.get(HOME + page).status_code == 403
        assert sign_in(stranger).get(HOME + page).status_code == 404
    for page in [*_addresses(shah)[1:2], *_addresses(shah)[3:], f"/{shah.person.pk}/link/new"]:
        assert _send(colleague, page).status_code == 403
        assert _send(sign_in(stranger), page).status_code == 404


def test_somebody_of_another_school_is_not_there(
    browser: Client, stranger: StaffActor, shah: StaffActor
) -> None:
    assert browser.get(HOME + _addresses(stranger)[2]).status_code == 404
    for page in _addresses(stranger)[3:]:
        assert browser.get(HOME + page).status_code == 404, page
        assert _send(browser, page, when="at_once").status_code == 404, page
    assert _send(browser, f"/{stranger.person.pk}/link/new").status_code == 404
    assert stranger.person.full_name not in browser.get(HOME).content.decode()


def test_one_persons_post_is_not_ended_under_anothers_name(
    browser: Client, shah: StaffActor, grant: StaffActor
) -> None:
    post = _addresses(shah)[4].split("/")[3]
    assert _send(browser, f"/{grant.person.pk}/roles/{post}/end", when="at_once").status_code == 404


def test_the_list_says_who_sees_what_in_sentences(browser: Client, shah: StaffActor) -> None:
    page = browser.get(HOME).content.decode()
    assert "Nadia Shah" in page
    assert "3S" in page
    assert "sees the record of pupils in their own classes" in page
    assert "Hasn’t signed in, and the link has ended" in page


def test_the_list_costs_the_same_however_many_there_are(
    oakfield: School, browser: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        make_staff(oakfield, "assistant", "Ms", "Ann", f"Number{number}")
    with django_assert_num_queries(14):
        browser.get(HOME)


def test_a_new_colleague_is_added_and_the_link_is_shown_to_the_inviter_alone(
    browser: Client, priya: StaffActor, sign_in: SignIn
) -> None:
    made = _send(browser, "/new", **FOX)
    fox = person_at(FOX["email"])
    assert fox is not None
    assert made.headers["Location"] == f"{HOME}/{fox.pk}/link"
    page = browser.get(made.headers["Location"]).content.decode()
    link = "/invitation/" + page.split("/invitation/")[1].split('"')[0]
    assert "Somebody at a school gave you this link" in Client().get(link).content.decode()
    assert fox.email in Client().post(link).content.decode()
    assert sign_in(priya).get(made.headers["Location"]).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "no address"}, "Enter an email address in full"),
        ({"surname": ""}, "Enter the last name"),
        ({"role": "emperor"}, "is not on the list"),
        ({"starts_on": "31 2 2027"}, "There is no 31 February 2027"),
    ],
)
def test_bad_invitations_are_refused_in_words(browser: Client, wrong: dict[str, str], said: str) -> None:
    answer = _send(browser, "/new", **{**FOX, **wrong})
    assert answer.status_code == 200
    assert "<title>Error: " in answer.content.decode()
    assert said in answer.content.decode()
    assert person_at(FOX["email"]) is None


def test_the_form_sent_twice_adds_one_colleague(browser: Client) -> None:
    sent = {"operation": str(uuid4()), **FOX}
    first, second = browser.post(f"{HOME}/new", sent), browser.post(f"{HOME}/new", sent)
    assert first.headers["Location"] == second.headers["Location"]


def test_a_role_and_a_class_are_given_and_ended(
    browser: Client, grant: StaffActor, class_3s: SchoolClass, oakfield: School
) -> None:
    own = f"/{grant.person.pk}"
    _send(browser, f"{own}/classes/new", school_class=class_3s.pk, kind="teaches", starts_on="23 11 2026")
    _send(browser, f"{own}/roles/new", role="safeguarding_lead", starts_on="23 11 2026")
    page = browser.get(HOME + own).content.decode()
    assert "Safeguarding lead" in page
    assert "3S</b>: teaches it" in page
    with school_scope(oakfield.pk):
        place = ClassStaff.objects.get(person=grant.person)
        posts = [post.pk for post in Post.objects.filter(person=grant.person)]
    _send(browser, f"{own}/classes/{place.pk}/end", when="at_once")
    for post in posts:
        _send(browser, f"{own}/roles/{post}/end", when="at_once")
    with school_scope(oakfield.pk):
        assert staff_at(oakfield, grant.person) is None
    assert browser.get(HOME + own).status_code == 404


def test_an_end_without_its_day_is_refused_in_words(browser: Client, shah: StaffActor) -> None:
    page = _send(browser, _addresses(shah)[4], when="later").content.decode()
    assert "Enter the last day, like 31 8 2027" in page
    assert "Answer “When does it end?”" in _send(browser, _addresses(shah)[4]).content.decode()


def test_the_last_who_manages_staff_is_told_why_not(browser: Client, head: StaffActor) -> None:
    page = _send(browser, _addresses(head)[4], when="at_once").content.decode()
    assert "Then nobody here could manage staff" in page


def test_whoever_ends_their_own_role_is_led_out(browser: Client, head: StaffActor, priya: StaffActor) -> None:
    assert _send(browser, _addresses(head)[4], when="at_once").headers["Location"] == "/"
    assert browser.get(HOME).headers["Location"].startswith("/sign-in?")


def test_a_new_link_is_made_for_a_colleague_and_refused_for_oneself(
    browser: Client, head: StaffActor, shah: StaffActor
) -> None:
    made = _send(browser, f"/{shah.person.pk}/link/new")
    assert made.headers["Location"] == f"{HOME}/{shah.person.pk}/link"
    _send(browser, f"/{head.person.pk}/link/new")
    assert "nobody makes a link for themselves" in browser.get(f"{HOME}/{head.person.pk}").content.decode()


def test_whoever_ends_a_role_is_led_to_the_groups_that_have_nobody_then(
    head: StaffActor, priya: StaffActor, shah: StaffActor, grant: StaffActor, sign_in: SignIn
) -> None:
    """If they can hand them over; others read that it is recorded."""
    lead = 'recorded. <a href="/s/oakfield/provision/list">Provision</a> says first which groups have nobody'
    for who, ended, is_led in ((priya, shah, True), (head, grant, False)):
        browser = sign_in(who)
        _send(browser, _addresses(ended)[4], when="at_once")
        page = browser.get(HOME).content.decode()
        assert f"The end of {ended.person.full_name}’s role is recorded." in page
        assert (lead in page) is is_led


def test_on_ones_own_page_stands_how_one_signs_in_and_on_anothers_a_new_link(
    browser: Client, head: StaffActor, shah: StaffActor
) -> None:
    for who, own in ((head, True), (shah, False)):
        page = browser.get(f"{HOME}/{who.person.pk}").content.decode()
        assert ("How you sign in</a>" in page) is own
        assert ("Make a new link" in page) is not own


def test_classes_stand_with_whoever_has_them_or_sees_no_pupils_without(
    browser: Client, head: StaffActor, shah: StaffActor, grant: StaffActor
) -> None:
    for who, said in ((shah, "3S</b>: teaches it"), (grant, "They see no pupils until they have a class")):
        page = browser.get(f"{HOME}/{who.person.pk}").content.decode()
        assert said in page
        assert "Put in a class" in page
    assert "Put in a class" not in browser.get(f"{HOME}/{head.person.pk}").content.decode()
    with school_scope(shah.school_id):
        Post.objects.filter(person=shah.person).update(role="office")
    assert "3S</b>: teaches it" in browser.get(f"{HOME}/{shah.person.pk}").content.decode()
