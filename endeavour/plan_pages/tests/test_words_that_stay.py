"""What was said is not lost by being asked again: who says nothing more has said what they said."""

from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.documents.fonts import make_fonts
from endeavour.documents.tests.pdf_text import text_of
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

TODAY = date(2026, 11, 23)
LATER = "Asked again on 23 November: chose not to say"


@pytest.fixture
def client(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> Client:
    """Maya and her mother said something in September, and chose not to say today."""
    make_fonts()
    code = ada.contact.code
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid), priya)
        for voice in (
            NewVoice(whose="pupil", said_on=SEPTEMBER, said={"good": "Stories"}, how="in_person"),
            NewVoice(whose="adult", speaker=code, said_on=SEPTEMBER, said={"hopes": "Books"}, how="phone"),
        ):
            record_voice(maya, what=voice, by=priya)
    for whose, speaker in (("pupil", ""), ("adult", code)):
        declined = NewVoice(whose=whose, speaker=speaker, said_on=TODAY, answer="declined")
        record_voice(maya, what=declined, by=priya)
    return sign_in(priya)


def _page(client: Client, pupil: Pupil, name: str) -> str:
    content: bytes = client.get(f"/s/oakfield/pupils/{pupil.pid}{name}").content
    return " ".join((text_of(content) if name.endswith("pdf") else content.decode()).split())


def _stand_beside_their_question(page: str) -> None:
    """“When people shout” means nothing, or something else, without what was asked."""
    words = page.index("“Stories”")
    assert "What is going well?" in page[words - 80 : words]


def test_the_timeline_tells_question_and_answer(client: Client, maya: Pupil) -> None:
    assert "What is going well? Stories" in _page(client, maya, "/timeline")


@pytest.mark.parametrize("name", ["/plan", "/plan/print", "/plan/pdf", "/plan/new"])
def test_staff_read_the_words_and_what_was_answered_since(client: Client, maya: Pupil, name: str) -> None:
    page = _page(client, maya, name)
    _stand_beside_their_question(page)
    assert LATER in page


@pytest.mark.parametrize("name", ["/plan/family", "/plan/family/pdf", "/plan/check", ""])
def test_the_family_and_the_pupils_page_keep_the_words(client: Client, maya: Pupil, name: str) -> None:
    page = _page(client, maya, name)
    _stand_beside_their_question(page)
    assert "did not want to say" not in page
    assert LATER not in page


def test_what_a_parent_answered_since_stays_folded_with_their_words(client: Client, maya: Pupil) -> None:
    page = _page(client, maya, "/plan")
    fold = page[page.rindex("<details", 0, page.index("“Books”")) :]
    assert LATER in fold[: fold.index("</details>")]
