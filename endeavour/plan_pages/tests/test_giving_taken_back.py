"""That the plan was given, written down by mistake, is taken back on the plan's page; and asked for again."""

from uuid import uuid4

from django.urls import reverse

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.models import PlanGiven, PlanVersion
from endeavour.plan_pages.tests.test_plan_pages import SignIn, _text, version
from endeavour.pupils.models import Pupil, Relation

__all__ = ["version"]


def _address(maya: Pupil, party: str, number: int = 1) -> str:
    return reverse("desk:plan_given_back", args=["oakfield", maya.pid, party, number])


def test_it_is_taken_back_where_it_stands_and_asked_for_again(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    client, address = sign_in(priya), _address(maya, ada.contact.code)
    give_plan(version, to=ada.contact.code, how="by_hand", on=clock.today(), by=priya)
    page = _text(client, maya, "plan")
    assert f'href="{address}"' in page
    assert "Not given yet" not in page
    asked = " ".join(client.get(address).content.decode().split())
    assert "Take back that <b>Ms Okafor</b> was given version 1 of Maya’s plan?" in asked
    assert "on paper, by hand, 23 November 2026" in asked
    empty = client.post(address, {"operation": str(uuid4()), "why": ""}).content.decode()
    assert "Say why it is taken back" in empty
    client.post(address, {"operation": str(uuid4()), "why": "It went to Zara’s mother"}, follow=True)
    assert "Not given yet to Ms Okafor" in _text(client, maya, "plan")
    assert "Give Maya’s plan to Ms Okafor" in client.get("/s/oakfield/desk").content.decode()
    assert PlanGiven.objects.get().taken_back_why == "It went to Zara’s mother"
    assert client.get(address).status_code == 404


def test_nobody_takes_back_what_was_not_given_nor_without_the_right(
    version: PlanVersion,
    maya: Pupil,
    zara: Pupil,
    ada: Relation,
    priya: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    address = _address(maya, ada.contact.code)
    assert sign_in(priya).get(address).status_code == 404
    give_plan(version, to=ada.contact.code, how="by_hand", on=clock.today(), by=priya)
    assert sign_in(priya).get(_address(zara, ada.contact.code)).status_code == 404
    teacher = sign_in(shah)
    assert teacher.get(address).status_code == 403
    assert "Take back" not in _text(teacher, maya, "plan").partition("Who in the family has it")[2][:400]


def test_what_a_colleague_recorded_meanwhile_is_said_and_stands(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    code, address = ada.contact.code, reverse("desk:plan_give", args=["oakfield", maya.pid, 1])
    give_plan(version, to=code, how="by_hand", on=clock.today(), by=priya)
    day = {"on_day": "23", "on_month": "11", "on_year": "2026"}
    sent = {"operation": str(uuid4()), f"{code}-how": "post", **day}
    answer = sign_in(priya).post(address, sent)
    assert answer.status_code == 200
    page = " ".join(answer.content.decode().split())
    assert "how Ms Okafor got it: on paper, by hand, 23 November 2026. That stands" in page
    assert "Recorded who was given" not in page
    assert PlanGiven.objects.get().how == "by_hand"
