"""The front page, and where it leads those who are signed in."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]


def test_signed_out_it_says_what_this_is_and_where_to_sign_in(client: Client, oakfield: School) -> None:
    page = client.get("/").content.decode()
    assert "Endeavour runs SEN support in schools" in page
    assert 'href="/sign-in"' in page
    assert "demo" not in page.lower()


@pytest.mark.parametrize(
    ("right", "address"),
    [
        (Permission.SEE_WORK, "/s/oakfield/desk"),
        (Permission.SEE_PUPILS, "/s/oakfield/pupils"),
        (Permission.SEE_DUTIES, "/s/oakfield/desk/duties"),
        (Permission.CHANGE_SETTINGS, "/s/oakfield/settings"),
    ],
)
def test_one_school_leads_straight_to_the_first_page_of_the_role(
    with_only: With, sign_in: SignIn, right: Permission, address: str
) -> None:
    assert sign_in(with_only(right)).get("/").headers["Location"] == address


def test_several_schools_are_offered(priya: StaffActor, northgate: School, sign_in: SignIn) -> None:
    with school_scope(northgate.pk):
        Post.objects.create(
            school_id=northgate.pk, person=priya.person, role="governor", starts_on=date(2026, 9, 1)
        )
    page = sign_in(priya).get("/").content.decode()
    assert 'href="/s/oakfield/desk"' in page
    assert "Northgate Academy" in page
    assert "There is nothing for governors to read here yet" in page


def test_a_role_without_a_page_is_told_so(governor: StaffActor, sign_in: SignIn) -> None:
    answer = sign_in(governor).get("/")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "You are <b>a governor</b> at Oakfield Primary School." in page
    assert "There is nothing for governors to read here yet." in page
    assert 'action="/sign-out"' in page


def test_a_page_that_is_closed_to_a_role_names_the_school_and_can_be_left(
    governor: StaffActor, sign_in: SignIn
) -> None:
    browser = sign_in(governor)
    refused = browser.get("/s/oakfield/pupils")
    assert refused.status_code == 403
    page = refused.content.decode()
    assert '<a class="band__name" href="/">Oakfield Primary School</a>' in page
    assert 'action="/sign-out"' in page
    assert "csrfmiddlewaretoken" in page


def test_somebody_without_a_role_is_told_so(priya: StaffActor, sign_in: SignIn) -> None:
    with school_scope(priya.school_id):
        Post.objects.filter(person=priya.person).update(ends_on=date(2026, 11, 1))
    assert "You have no role at a school today" in sign_in(priya).get("/").content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_only_shows(client: Client, method: str, db: None) -> None:
    assert getattr(client, method)("/").status_code == 405


def test_the_layout_names_school_person_and_the_links_of_the_role(
    head: StaffActor, office: StaffActor, sign_in: SignIn
) -> None:
    page = sign_in(head).get("/s/oakfield/settings").content.decode()
    assert "Oakfield Primary School" in page
    assert "Helen Marsden" in page
    assert 'href="/s/oakfield/settings" aria-current="page"' in page
    assert 'href="/s/oakfield/desk"' not in page
    assert 'action="/sign-out"' in page
    assert sign_in(office).get("/s/oakfield/settings").status_code == 403
