"""That the authority was asked, recorded wrongly, is put right or taken back from the review's page."""

from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.models import AssessmentRequest, Review
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.review_pages.tests.test_authority_asked import TODAY, decide, review
from endeavour.schools.models import School

__all__ = ["review"]
ON_WORK = "Ask the local authority for an assessment"


@pytest.fixture
def asked(review: Review, priya: StaffActor) -> AssessmentRequest:
    decide(review, priya)
    with school_scope(priya.school_id):
        return record_authority_asked(review, who="Mrs Shah", how="form", on=TODAY, by=priya)


def address(maya: Pupil, asked: AssessmentRequest, act: str) -> str:
    return f"/s/oakfield/pupils/{maya.pid}/asked/{asked.code}/{act}"


def review_of(client: Client, maya: Pupil) -> str:
    return words(client.get(f"/s/oakfield/pupils/{maya.pid}/reviews/1"))


def test_it_is_put_right_where_it_stands(
    asked: AssessmentRequest, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, correct = sign_in(priya), address(maya, asked, "correct")
    for page in ("reviews/1", "reviews/1/asked"):
        assert correct in client.get(f"/s/oakfield/pupils/{maya.pid}/{page}").content.decode(), page
    shown = client.get(correct)
    assert "It says 23 November 2026, by Mrs Shah now" in words(shown)
    form = filled_in(shown)
    assert (form["who"], form["how"], form["on_day"]) == ("Mrs Shah", "form", "23")
    assert "Say why it is corrected" in words(client.post(correct, form))
    again = form | {"who": "Mr Cole", "why": "He signed it", "operation": str(uuid4())}
    told = words(client.post(correct, again, follow=True))
    assert "on 23 November 2026, by Mr Cole" in told
    assert "It said 23 November 2026, by Mrs Shah. Mrs Doyle put that right: He signed it" in told
    assert client.get(correct).status_code == 404


def test_taken_back_it_is_asked_for_again(
    asked: AssessmentRequest, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, back = sign_in(priya), address(maya, asked, "take-back")
    assert ON_WORK not in words(client.get("/s/oakfield/desk"))
    assert "Written down as: 23 November 2026, by Mrs Shah" in words(client.get(back))
    sent = {"why": "Only a draft was written", "operation": str(uuid4())}
    told = words(client.post(back, sent, follow=True))
    assert "is still to be asked" in told
    assert "It said 23 November 2026, by Mrs Shah. Mrs Doyle put that right: Only a draft was written" in told
    assert ON_WORK in words(client.get("/s/oakfield/desk"))
    late = client.post(back, sent | {"operation": str(uuid4())})
    assert "corrected or taken back meanwhile" in words(late)


def test_not_by_those_who_do_not_decide_nor_of_another_pupil(
    asked: AssessmentRequest, maya: Pupil, zara: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    for act in ("correct", "take-back"):
        assert sign_in(priya).get(address(zara, asked, act)).status_code == 404
        assert sign_in(shah).get(address(maya, asked, act)).status_code == 403
        assert address(maya, asked, act) not in review_of(sign_in(shah), maya)


def test_with_a_plan_the_review_asks_nobody(
    review: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decide(review, priya)
    client, still = sign_in(priya), "is still to be asked"
    assert still in review_of(client, maya)
    with school_scope(priya.school_id):
        record_ehc_plan(maya, on=TODAY, by=priya)
    told = review_of(client, maya)
    assert "Maya has an EHC plan from 23 November 2026" in told
    for page in ("desk", f"pupils/{maya.pid}"):
        assert "local authority for an" not in words(client.get(f"/s/oakfield/{page}")), page
    assert still not in told


def test_after_the_end_of_support_the_review_asks_nobody(
    review: Review, maya: Pupil, priya: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    decide(review, priya)
    with school_scope(oakfield.pk):
        end_support(
            maya,
            on=TODAY,
            reason="Enough",
            watch_for="Guessing",
            look_back_on=TODAY.replace(year=2027),
            by=priya,
        )
    told = review_of(sign_in(priya), maya)
    assert "Support has ended since" in told
    assert "is still to be asked" not in told
