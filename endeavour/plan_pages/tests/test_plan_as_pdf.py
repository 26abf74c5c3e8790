"""The plan as a PDF: for staff, and the family's own in large type; no parent's words on either."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.documents.fonts import make_fonts
from endeavour.documents.structure import check_pdf
from endeavour.documents.tests.pdf_text import text_of
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def fonts_made() -> None:
    make_fonts()


@pytest.fixture
def version(
    at_oakfield: School, maya: Pupil, ada: Relation, mrs_doyle: StaffActor, reid: StaffActor
) -> PlanVersion:
    made, code = mayas_autumn(maya, mrs_doyle, reid), ada.contact.code
    own = NewVoice(whose="pupil", said_on=TODAY, said={"good": "I like stories"}, how="in_person")
    theirs = NewVoice(
        whose="adult", speaker=code, said_on=TODAY, said={"hopes": "That she loves books"}, how="phone"
    )
    for voice in (own, theirs):
        record_voice(maya, what=voice, by=mrs_doyle)
    said: dict[str, Any] = {"answer": "in_part", "words": "Not on Fridays", "said_on": TODAY}
    say_agreement(made, whose="adult", party=code, by=mrs_doyle, **said)
    return made


def pdf(client: Client, pupil: Pupil, page: str) -> bytes:
    answer = client.get(f"/s/oakfield/pupils/{pupil.pid}/plan/{page}")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "Maya" not in answer.headers["Content-Disposition"]
    return bytes(answer.content)


@pytest.mark.parametrize(("page", "sides"), [("pdf", 1), ("family/pdf", 2)])
def test_everyone_can_read_it_and_a_short_plan_is_short(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn, page: str, sides: int
) -> None:
    structure = check_pdf(pdf(sign_in(priya), maya, page))
    assert (structure.problems, structure.pages) == ((), sides)
    assert len(structure.figures) == 1
    assert "Maya reads 52 words a minute" in structure.figures[0]
    assert "Maya" not in structure.title


@pytest.mark.parametrize("page", ["pdf", "family/pdf"])
def test_no_parents_words_stand_on_it_as_it_may_lie_in_either_home(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn, page: str
) -> None:
    text = text_of(pdf(sign_in(priya), maya, page))
    assert "“I like stories”" in text
    for words in ("Not on Fridays", "in part", "loves books", "Okafor agrees", "Ms Okafor"):
        assert words not in text, words


def test_staff_and_family_read_the_same_rows(
    version: PlanVersion, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    staff, family = text_of(pdf(client, maya, "pdf")), text_of(pdf(client, maya, "family/pdf"))
    for text in (staff, family):
        assert "Maya reads 56 words in a minute by 11 December." in text
        assert "Read to Maya for ten minutes when you can." in text
        assert "More time to read before she is asked" in text
        assert "Maya tells good stories and is kind to others." in text
        assert "She stops at each long word." in text
    assert "21 of 24. Away for two, no staff for one." in staff
    assert "So far 21 of 24 sessions have happened." in family
    assert "(owed)" in staff
    assert "For staff" in staff
    for of_staff in (
        "(owed)",
        "For staff",
        "What the pupil and staff say to it",
    ):
        assert of_staff not in family, of_staff


def test_the_childs_words_come_first_on_both(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    for page in ("pdf", "family/pdf"):
        text = text_of(pdf(sign_in(priya), maya, page))
        assert text.index("I like stories") < text.index("What we want")


def test_before_a_plan_is_shared_there_is_no_paper(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    for page in ("pdf", "family/pdf"):
        assert sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/{page}").status_code == 302


def test_the_preview_of_a_change_counts_what_was_given(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    page = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/check").content.decode()
    assert "So far 21 of 24 sessions have happened." in page
    assert "This has not begun yet." not in page
