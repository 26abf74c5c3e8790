"""Once it is decided to ask for an EHC needs assessment, the pages say so until it is recorded that it was asked."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from tests.cast.reviews import goals_of, make_cycle, make_voice

TODAY = date(2026, 11, 23)


@pytest.fixture
def review(maya: Pupil, shah: StaffActor, priya: StaffActor) -> Review:
    """Open, with a word and both views."""
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is hard.")
    make_voice(cycle, "", whose="adult")
    with school_scope(priya.school_id):
        opened = open_review(cycle, by=priya)
        say_outcome_word(opened, goals_of(cycle)[0], word="slower", by=priya)
        return opened


def decide(review: Review, by: StaffActor, decision: str = "assessment") -> None:
    with school_scope(by.school_id):
        decide_review(review, what=NewDecision(decision=decision, reason="She needs more."), by=by)


def test_work_review_and_overview_ask_until_it_is_recorded(
    review: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decide(review, priya)
    client, of = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}"
    asked = f"{of}/reviews/1/asked"
    for page in ("/s/oakfield/desk", of, f"{of}/reviews/1"):
        shown = client.get(page)
        assert asked in shown.content.decode(), page
        assert "outside Endeavour" in words(shown), page
    assert "Ask the local authority for an assessment" in words(client.get("/s/oakfield/desk"))
    form = filled_in(client.get(asked)) | {"who": "Mrs Shah", "how": "form"}
    sent = client.post(asked, form)
    assert sent.status_code == 302
    told = "was asked for an EHC needs assessment on 23 November 2026, by Mrs Shah"
    for page in (of, f"{of}/reviews/1"):
        assert told in words(client.get(page)), page
    assert "assessment of Maya" not in words(client.get("/s/oakfield/desk"))
    assert "recorded already" in words(client.get(asked))


def test_with_a_plan_the_pages_ask_for_a_re_assessment(
    review: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(priya.school_id):
        record_ehc_plan(maya, on=date(2026, 11, 2), by=priya)
    decide(review, priya)
    client, of = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}"
    assert "Ask the local authority for a re-assessment" in words(client.get("/s/oakfield/desk"))
    for page in (of, f"{of}/reviews/1", f"{of}/reviews/1/asked"):
        shown = words(client.get(page))
        assert "for a re-assessment of EHC needs" in shown, page
        assert "EHC needs assessment of" not in shown, page


def test_a_form_without_who_and_how_gets_sentences(
    review: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decide(review, priya)
    client, asked = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/reviews/1/asked"
    page = words(client.post(asked, filled_in(client.get(asked))))
    assert "Enter who asked" in page
    assert "Choose how it was asked" in page


def test_another_decision_has_no_such_page(
    review: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decide(review, priya, "carry_on")
    client = sign_in(priya)
    assert client.get(f"/s/oakfield/pupils/{maya.pid}/reviews/1/asked").status_code == 404
    assert "local authority" not in words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
