"""Sign-ins by a press: only in the demo, and only to whoever sits at this machine."""

from collections.abc import Iterator

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.accounts import installation
from endeavour.accounts.models import Installation
from endeavour.demo.sign_ins import sign_ins, sign_ins_in_words
from endeavour.schools.models import School


@pytest.fixture
def demo(db: None) -> Iterator[None]:
    """The database is marked, before anybody is in it."""
    installation.forget()
    installation.mark(Installation.Kind.DEMO)
    yield
    installation.forget()


@pytest.fixture
def here() -> Client:
    """A browser on this machine."""
    return Client(headers={"Host": "localhost:8000"}, REMOTE_ADDR="127.0.0.1")


def _press(client: Client, who: StaffActor) -> int:
    return client.post(f"/demo/sign-in/{who.person.pk}").status_code


def test_the_front_page_offers_people_by_school_and_role(
    demo: None,
    here: Client,
    priya: StaffActor,
    shah: StaffActor,
    grant: StaffActor,
    stranger: StaffActor,
    governor: StaffActor,
) -> None:
    page = here.get("/").content.decode()
    for words in (
        "Priya Doyle",
        "Nadia Shah",
        "3S",
        "Ivor Vane",
        "Northgate Academy",
        "everyone is invented",
        "Press a name to sign in as that person.",
    ):
        assert words in page
    assert "Anil Rao" not in page
    assert page.index("Priya Doyle") < page.index("Nadia Shah") < page.index("Ivor Vane")
    folded = page[page.index("<details") : page.index("</details>")]
    assert "1 class teacher" in folded
    assert grant.person.full_name in folded
    assert "Nadia Shah" not in folded
    assert "Priya Doyle" not in folded


def test_the_way_back_to_the_names_stands_where_one_signs_in(demo: None, here: Client) -> None:
    assert '<a href="/">Be somebody in the demo</a>' in here.get("/sign-in").content.decode()
    elsewhere = here.get("/sign-in", REMOTE_ADDR="203.0.113.9").content.decode()
    assert "Be somebody" not in elsewhere


def test_ones_own_sign_in_claims_no_passkey(demo: None, here: Client, priya: StaffActor) -> None:
    _press(here, priya)
    page = here.get("/my-sign-in").content.decode()
    assert "in the demo, pressing a name is enough" in page
    assert "you use a passkey" not in page


def test_a_press_signs_in_and_opens_the_first_page(demo: None, here: Client, priya: StaffActor) -> None:
    assert here.post(f"/demo/sign-in/{priya.person.pk}").headers["Location"] == "/"
    assert here.get("/").headers["Location"] == "/s/oakfield/desk"
    assert here.get("/s/oakfield/settings").status_code == 200


def test_a_press_leads_back_to_the_page_one_was_signed_out_of(
    demo: None, here: Client, priya: StaffActor
) -> None:
    page = "/s/oakfield/pupils?class=3S"
    assert 'name="next" value="/s/oakfield/pupils?class=3S"' in here.get("/", {"next": page}).content.decode()
    sign_in = f"/demo/sign-in/{priya.person.pk}"
    assert here.post(sign_in, {"next": page}).headers["Location"] == page
    assert here.post(sign_in, {"next": "https://elsewhere.example/"}).headers["Location"] == "/"
    names = here.get("/sign-in", {"next": page})
    assert names.status_code == 302, "signed in already"


def test_another_press_is_another_person(
    demo: None, here: Client, priya: StaffActor, shah: StaffActor
) -> None:
    _press(here, priya)
    _press(here, shah)
    assert here.get("/s/oakfield/settings").status_code == 403


def test_there_is_no_such_page_where_there_is_no_demo(here: Client, priya: StaffActor) -> None:
    assert _press(here, priya) == 404
    assert "Priya Doyle" not in here.get("/").content.decode()
    assert "_auth_user_id" not in here.session


@pytest.mark.parametrize(
    ("remote", "headers"),
    [
        ("203.0.113.9", {"Host": "localhost"}),
        ("203.0.113.9", {"Host": "localhost", "X-Forwarded-For": "127.0.0.1"}),
        ("127.0.0.1", {"Host": "localhost", "X-Forwarded-For": "127.0.0.1"}),
        ("127.0.0.1", {"Host": "localhost", "Forwarded": "for=127.0.0.1"}),
        ("127.0.0.1", {"Host": "testserver"}),
    ],
)
def test_nor_for_anybody_who_does_not_sit_here(
    demo: None, priya: StaffActor, remote: str, headers: dict[str, str]
) -> None:
    client = Client(headers=headers, REMOTE_ADDR=remote)
    assert _press(client, priya) == 404
    assert "Priya Doyle" not in client.get("/").content.decode()
    assert "_auth_user_id" not in client.session


def test_a_session_of_the_demo_is_worth_nothing_elsewhere(
    demo: None, here: Client, priya: StaffActor
) -> None:
    _press(here, priya)
    installation.take_for_demo(False)
    assert here.get("/s/oakfield/settings").headers["Location"].startswith("/sign-in/second-step")


@pytest.mark.parametrize("person", ["0", "999999"])
def test_nobody_is_nobody(demo: None, here: Client, person: str) -> None:
    assert here.post(f"/demo/sign-in/{person}").status_code == 404


def test_looking_signs_nobody_in(demo: None, here: Client, priya: StaffActor) -> None:
    assert here.get(f"/demo/sign-in/{priya.person.pk}").status_code == 405


def test_the_terminal_gets_a_plain_list(
    demo: None, oakfield: School, priya: StaffActor, shah: StaffActor
) -> None:
    said = sign_ins_in_words("http://127.0.0.1:8000")
    assert "http://127.0.0.1:8000" in said
    assert "Priya Doyle" in said
    assert "Class or subject teacher, 3S" in said
    assert [here.school for here in sign_ins()] == [oakfield]
