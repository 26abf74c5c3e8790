from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.register.recipients import who_must_be_told

TODAY = date(2026, 11, 23)


def people(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/people"


def test_a_restriction_acts_at_once_on_whoever_is_at_work(
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    safeguarding_lead: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    """Mrs Doyle and Miss Shah have the pages open; the very next request of each knows."""
    doyle, osei, teacher = sign_in(priya), sign_in(safeguarding_lead), sign_in(shah)
    assert "may not be contacted" not in words(doyle.get(people(maya)))
    form = filled_in(osei.get(f"{people(maya)}/{ada.contact.code}/restrict"))
    answer = osei.post(
        f"{people(maya)}/{ada.contact.code}/restrict", form | {"reason": "Court order of today."}
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, people(maya))
    page = words(doyle.get(people(maya)))
    assert "Ms Ada Okafor may not be contacted about Maya." in page
    assert "Court order of today." in page
    assert "Mr Osei set this." in page
    record = words(teacher.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "Ms Ada Okafor may not be contacted about Maya." in record
    assert "Court order" not in record
    assert "Nobody recorded" in words(doyle.get("/s/oakfield/pupils"))
    with school_scope(maya.school_id):
        assert who_must_be_told(maya, on=TODAY) == ()


def test_lifting_it(maya: Pupil, ada: Relation, priya: StaffActor, head: StaffActor, sign_in: SignIn) -> None:
    lift = f"{people(maya)}/{ada.contact.code}/lift"
    client = sign_in(head)
    assert client.get(lift).status_code == 404
    with school_scope(maya.school_id):
        Restriction.objects.create(
            school_id=maya.school_id, relation=ada, reason="Order", starts_on=TODAY, set_by=priya.label
        )
    page = client.get(lift)
    assert "Mrs Doyle, 23 November 2026" in words(page)
    assert client.post(lift, filled_in(page)).status_code == 302
    assert "Ms Okafor may be contacted about Maya again." in words(client.get(people(maya)))
    assert send(client, lift).status_code == 404
    with school_scope(maya.school_id):
        assert [recipient.name for recipient in who_must_be_told(maya, on=TODAY)] == ["Ms Okafor"]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"reason": ""} | day("starts_on", "23 11 2026"), "Enter the reason."),
        ({"reason": "Order"} | day("starts_on", "24 11 2026"), "Enter today or an earlier day."),
        ({"reason": "Order"} | day("starts_on", "31 2 2026"), "There is no 31 February 2026."),
        ({"reason": "Order"}, "Enter the day since when it holds"),
    ],
)
def test_bad_input_gets_a_sentence(
    maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn, answers: dict[str, str], sentence: str
) -> None:
    page = send(sign_in(priya), f"{people(maya)}/{ada.contact.code}/restrict", **answers)
    assert sentence in words(page)
    with school_scope(maya.school_id):
        assert not Restriction.objects.exists()


def test_twice_says_so(maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), f"{people(maya)}/{ada.contact.code}/restrict"
    answers = {"reason": "Order"} | day("starts_on", "23 11 2026")
    assert send(client, url, **answers).status_code == 302
    assert "Ms Okafor is already restricted for this pupil." in words(send(client, url, **answers))
