"""What a page asks of whoever opens it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from endeavour.access.actions.end_post import end_post
from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With

pytestmark = pytest.mark.urls("endeavour.access.tests.addresses")
SignIn = Callable[[StaffActor], Client]


def test_it_opens_to_those_with_the_right_and_to_nobody_else(
    with_only: With, stranger: StaffActor, sign_in: SignIn
) -> None:
    page = "/s/oakfield/test/some"
    may = with_only(Permission.SEE_HISTORY)
    assert sign_in(may).get(page).content.decode() == f"{may.label} at Oakfield Primary School"
    assert sign_in(with_only(Permission.SEE_WORK)).get(page).status_code == 403
    assert sign_in(stranger).get(page).status_code == 404
    assert Client().get(page).headers["Location"] == "/sign-in?next=%2Fs%2Foakfield%2Ftest%2Fsome"


def test_a_stranger_can_not_tell_it_from_a_school_that_is_not_there(
    oakfield: object, stranger: StaffActor, sign_in: SignIn
) -> None:
    browser = sign_in(stranger)
    here, nowhere = (browser.get(f"/s/{slug}/test/some") for slug in ("oakfield", "nowhere"))
    assert (here.status_code, here.content) == (nowhere.status_code, nowhere.content)
    assert dict(here.headers) == dict(nowhere.headers)


def test_no_browser_keeps_a_schools_page(with_only: With, sign_in: SignIn) -> None:
    """Staff share machines: after signing out, Back must not lead into a record."""
    answer = sign_in(with_only()).get("/s/oakfield/test/all")
    assert "no-store" in answer.headers["Cache-Control"]


def test_any_post_is_enough_where_nothing_is_asked(with_only: With, sign_in: SignIn) -> None:
    assert sign_in(with_only()).get("/s/oakfield/test/all").status_code == 200


@pytest.mark.parametrize(
    ("starts", "ends", "opens"),
    [(0, None, True), (1, None, False), (-9, 0, True), (-9, -1, False), (-9, 5, True)],
)
def test_a_post_opens_pages_from_its_first_day_to_its_last(
    with_only: With, sign_in: SignIn, starts: int, ends: int | None, opens: bool
) -> None:
    today = date(2026, 11, 23)
    who = with_only(Permission.SEE_HISTORY)
    with school_scope(who.school_id):
        Post.objects.filter(person=who.person).update(
            starts_on=today + timedelta(days=starts),
            ends_on=None if ends is None else today + timedelta(days=ends),
        )
    assert (sign_in(who).get("/s/oakfield/test/some").status_code == 200) is opens


def test_a_leaver_with_a_live_session_is_out_at_the_next_press(
    priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    browser = sign_in(priya)
    assert browser.get("/s/oakfield/test/some").status_code == 200
    with school_scope(head.school_id):
        end_post(Post.objects.get(person=priya.person), by=head)
    answer = browser.get("/s/oakfield/test/some")
    assert (answer.status_code, answer.headers["Location"][:9]) == (302, "/sign-in?")


def test_somebody_switched_off_is_out(priya: StaffActor, sign_in: SignIn) -> None:
    browser = sign_in(priya)
    priya.person.is_active = False
    priya.person.save()
    assert browser.get("/s/oakfield/test/some").status_code == 302
