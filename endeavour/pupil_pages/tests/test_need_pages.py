import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.models import Need
from tests.cast.pupils import make_need


def address(pupil: Pupil, act: str) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/needs/{act}"


def standing(pupil: Pupil) -> list[str]:
    with school_scope(pupil.school_id):
        return list(Need.objects.filter(pupil=pupil, ends_on=None).values_list("type", flat=True))


def test_adds_a_need(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    page = client.get(address(maya, "add"))
    assert 'value="SPLD"' not in page.content.decode()
    assert client.post(address(maya, "add"), filled_in(page) | {"kind": "SLCN"}).status_code == 302
    assert standing(maya) == ["SPLD", "SLCN"]
    assert "Added: Speech, language and communication." in words(client.get(f"/s/oakfield/pupils/{maya.pid}"))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Choose the type of need"),
        ({"kind": "SPLD"}, "is not on the list. Choose one from the list."),
        ({"kind": "HI", "starts_on_day": "4"}, "Add the month."),
    ],
)
def test_bad_input_gets_a_sentence(
    maya: Pupil, priya: StaffActor, sign_in: SignIn, answers: dict[str, str], sentence: str
) -> None:
    assert sentence in words(send(sign_in(priya), address(maya, "add"), **answers))
    assert standing(maya) == ["SPLD"]


def test_orders_needs(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    make_need(maya, "SLCN", 2)
    client = sign_in(priya)
    form = filled_in(client.get(address(maya, "order")))
    assert (form["SPLD"], form["SLCN"]) == ("1", "2")
    refused = client.post(address(maya, "order"), form | {"SLCN": "1"})
    assert "Give each need its own place" in words(refused)
    moved = client.post(address(maya, "order"), filled_in(refused) | {"SLCN": "1", "SPLD": "2"})
    assert moved.status_code == 302
    assert standing(maya) == ["SLCN", "SPLD"]


def test_two_who_order_at_once_see_both_orders(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    make_need(maya, "SLCN", 2)
    make_need(maya, "HI", 3)
    first, second = sign_in(priya), sign_in(priya)
    mine = filled_in(second.get(address(maya, "order")))
    theirs = filled_in(first.get(address(maya, "order")))
    first.post(address(maya, "order"), theirs | {"HI": "1", "SPLD": "2", "SLCN": "3"})
    clash = second.post(address(maya, "order"), mine | {"SLCN": "1", "SPLD": "2"})
    assert clash.status_code == 409
    page = words(clash)
    assert "Someone else changed the needs while you were here." in page
    assert (
        "You wanted: Speech, language and communication, then Specific learning difficulty, then Hearing."
        in page
    )
    assert standing(maya) == ["HI", "SPLD", "SLCN"]


def test_ends_a_need(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    make_need(maya, "SLCN", 2)
    client = sign_in(priya)
    assert "Choose the need that has ended" in words(send(client, address(maya, "end")))
    ended = send(client, address(maya, "end"), kind="SPLD", **day("on", "20 11 2026"))
    assert ended.status_code == 302
    assert standing(maya) == ["SLCN"]
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "Specific learning difficulty until 20 November 2026." in page
