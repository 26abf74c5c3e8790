"""Teacher and SENCO agree the plan with pupil and parents (Code 6.48): they are asked, and what they say stands."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.cycle.tests.plans import mayas_plan, shared
from endeavour.plan_pages.tests.making import SignIn, made, page_of, share
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

__all__ = ["made"]
TODAY = date(2026, 11, 23)


def _said(party: StaffActor, by: StaffActor, answer: str = "agrees") -> dict[str, object]:
    return {"whose": "staff", "party": party.label, "answer": answer, "said_on": TODAY, "by": by}


def _asked(client: Client, pupil: Pupil) -> list[str]:
    return [party.name for party in page_of(client, pupil, "check").context["form"].parties]


def test_the_check_asks_teacher_and_senco_and_the_plan_says_what_they_said(
    made: Client, maya: Pupil, ada: Relation, priya: StaffActor, shah: StaffActor
) -> None:
    assert _asked(made, maya) == ["Maya", "Ms Okafor", "Mrs Doyle", "Miss Shah"]
    key = f"staff-{shah.person.pk}"
    said = {f"{key}-answer": "in_part", f"{key}-words": "Not during my maths"}
    assert share(made, maya, **said).status_code == 302
    page = words(made.get(f"/s/oakfield/pupils/{maya.pid}/plan"))
    assert "Miss Shah Agrees in part, 23 November “Not during my maths”" in page
    assert "Mrs Doyle Not asked yet" in page
    printed = words(made.get(f"/s/oakfield/pupils/{maya.pid}/plan/print"))
    assert "Miss Shah" in printed.partition("What the pupil and staff say to it")[2]
    family = words(made.get(f"/s/oakfield/pupils/{maya.pid}/plan/family"))
    assert "Not during my maths" not in family


def test_a_teacher_is_asked_for_themselves_alone(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    assert _asked(sign_in(shah), maya) == ["Maya", "Miss Shah"]


WORDS_ALONE = "Choose what Ms Okafor said of it, or take the words out"


def test_words_without_an_answer_are_asked_about_before_the_plan_is_shared(
    made: Client, maya: Pupil, ada: Relation
) -> None:
    answer = share(made, maya, **{f"{ada.contact.code}-words": "Not on Fridays"})
    assert answer.status_code == 200
    assert answer.context["form"].errors == {f"{ada.contact.code}-answer": [WORDS_ALONE]}
    assert "Not on Fridays" in answer.content.decode()
    assert not PlanVersion.objects.exists()


def test_words_without_an_answer_are_asked_about_after_it_was_shared(
    made: Client, maya: Pupil, ada: Relation
) -> None:
    share(made, maya)
    sent = {"operation": str(uuid4()), f"{ada.contact.code}-words": "Not on Fridays"}
    answer = made.post(f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/agree", sent)
    assert WORDS_ALONE in words(answer)
    assert not Agreement.objects.exists()


@pytest.fixture
def version(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> PlanVersion:
    return shared(maya, mayas_plan(reid), priya)


def test_nobody_but_the_senco_speaks_for_a_colleague(
    version: PlanVersion, priya: StaffActor, shah: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        say_agreement(version, **_said(priya, by=shah))  # type: ignore[arg-type]  # of a test
    for party, by in ((shah, shah), (shah, priya), (priya, priya)):
        say_agreement(version, **_said(party, by=by))  # type: ignore[arg-type]  # of a test
    assert Agreement.objects.count() == 3


def test_a_colleague_who_neither_teaches_the_class_nor_is_the_senco_is_not_asked(
    version: PlanVersion, priya: StaffActor, grant: StaffActor, reid: StaffActor
) -> None:
    for other in (grant, reid):
        with pytest.raises(Refused, match="Choose whoever teaches Maya’s class, or the SENCO"):
            say_agreement(version, **_said(other, by=priya))  # type: ignore[arg-type]  # of a test
