"""An adult who may not be contacted is not asked about the plan, and not named on pages that lie before the family."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

FRIDAY, TODAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.fixture
def father(at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor) -> Relation:
    """He was heard and agreed in part in September, was heard for the review too, and is restricted since."""
    made = make_adult(maya, "Mr", "Emmanuel", "Adeyemi")
    code = made.contact.code
    hopes = {"hopes": "That she reads to him"}
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
        heard = NewVoice(whose="adult", speaker=code, said_on=SEPTEMBER, said=hopes, how="phone")
        record_voice(maya, what=heard, by=priya)
        said: dict[str, Any] = {"answer": "in_part", "words": "Not on Fridays", "said_on": SEPTEMBER}
        say_agreement(version, whose="adult", party=code, by=priya, **said)
    again = NewVoice(
        whose="adult", speaker=code, said_on=FRIDAY, said={"hopes": "That she stays"}, how="phone"
    )
    record_voice(maya, what=again, by=priya)
    open_review(version.cycle, by=priya)
    made.restrictions.create(school_id=priya.school_id, reason="Court", starts_on=TODAY, set_by=priya.label)
    return made


@pytest.fixture
def client(father: Relation, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


@pytest.mark.parametrize(
    "name",
    [
        *("plan", "plan/print", "plan/family", "plan/new", "plan/check", "plan/versions/1"),
        *("voice", "review", "review/words", "review/decide", "timeline", "timeline?kind=voices"),
    ],
)
def test_no_page_before_the_family_names_them(client: Client, maya: Pupil, name: str) -> None:
    answer = client.get(f"/s/oakfield/pupils/{maya.pid}/{name}")
    assert answer.status_code == 200
    page = answer.content.decode()
    for words in ("Adeyemi", "That she reads to him", "That she stays", "Not on Fridays"):
        assert words not in page, words


def test_another_adult_with_responsibility_stands_there(client: Client, maya: Pupil) -> None:
    assert "Ms Okafor" in client.get(f"/s/oakfield/pupils/{maya.pid}/plan").content.decode()


def test_no_answer_of_theirs_is_kept(father: Relation, maya: Pupil, priya: StaffActor) -> None:
    version, code = PlanVersion.objects.get(), father.contact.code
    with pytest.raises(
        Refused, match=r"may not be contacted about Maya.*the page of Maya’s people"
    ) as refused:
        say_agreement(version, whose="adult", party=code, answer="agrees", said_on=TODAY, by=priya)
    assert "Adeyemi" not in refused.value.sentence
    assert Agreement.objects.count() == 1
