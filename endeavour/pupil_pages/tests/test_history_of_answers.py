"""The history says whose answer to a plan was written down, by name; the audit itself holds a code alone."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.tests.plans import mayas_plan, shared
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil, Relation

TODAY = date(2026, 11, 23)


@pytest.fixture
def version(maya: Pupil, priya: StaffActor, shah: StaffActor, reid: StaffActor) -> PlanVersion:
    with school_scope(maya.school_id):
        return shared(maya, mayas_plan(reid, review_on=date(2027, 1, 12)), priya)


@pytest.mark.parametrize(
    ("whose", "name"), [("pupil", "Maya"), ("adult", "Ms Okafor"), ("staff", "Miss Shah")]
)
def test_whose_answer_it_was(
    whose: str,
    name: str,
    version: PlanVersion,
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    party = {"pupil": "", "adult": ada.contact.code, "staff": shah.label}[whose]
    with school_scope(maya.school_id):
        say_agreement(version, whose=whose, party=party, answer="talk", said_on=TODAY, by=priya)
        follow_answer(version, whose=whose, party=party, on=TODAY, note="We talked.", by=priya)
        held = AuditEvent.objects.filter(kind__in=("AgreementSaid", "AnswerFollowedUp"))
        assert {event.detail["party"] for event in held} == {party or maya.pid}
    page = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/history"))
    assert f"Mrs Doyle Recorded what {name} said on 23 November 2026 to the plan of Maya." in page
    assert f"Wrote down what came on 23 November 2026 of what {name} had said to the plan of Maya." in page
    assert maya.pid not in page
