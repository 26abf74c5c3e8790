"""A form of a review that was decided meanwhile: Back and a second window read who decided what, and lose no words."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle, OutcomeReview, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.journeys.models import Draft
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_version, make_voice

FORMS = pytest.mark.parametrize(
    ("form", "typed"),
    [("decide", {"decision": "end", "reason": "She reads alone."}), ("words", {"note_": "She reads alone."})],
)
DECIDED = "Mrs Doyle decided this review on 23 November 2026: change the support. It can no longer change."


@pytest.fixture
def open_now(maya: Pupil, priya: StaffActor) -> Review:
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    with school_scope(priya.school_id):
        review = open_review(cycle, by=priya)
        say_outcome_word(review, goals_of(cycle)[0], word="slower", by=priya)
    return review


def _decide(review: Review, by: StaffActor) -> None:
    with school_scope(by.school_id):
        decide_review(review, what=NewDecision(decision="change", reason="It helps little."), by=by)


def _typed(review: Review, typed: dict[str, str]) -> dict[str, str]:
    code = goals_of(review.cycle)[0].code
    return {f"{name}{code}" if name.endswith("_") else name: words for name, words in typed.items()}


@FORMS
def test_going_back_reads_who_decided_what_and_when(
    form: str, typed: dict[str, str], open_now: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    _decide(open_now, priya)
    page = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/review/{form}")
    assert page.status_code == 200
    assert DECIDED in words(page)
    assert f'href="/s/oakfield/pupils/{maya.pid}/reviews/1"' in page.content.decode()
    assert "Not sent before that" not in words(page), typed


@FORMS
def test_what_a_second_window_sends_is_shown_to_be_copied_and_changes_nothing(
    form: str, typed: dict[str, str], open_now: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    browser, address = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/review/{form}"
    sent = filled_in(browser.get(address)) | _typed(open_now, typed)
    _decide(open_now, priya)
    late = browser.post(address, sent)
    assert DECIDED in words(late)
    assert "This is not saved. Copy what you need." in words(late)
    assert "She reads alone." in words(late)
    by_script = browser.post(address, sent | {"keep": "typing"})
    assert (by_script.status_code, by_script.content.decode()) == (413, DECIDED)
    with school_scope(priya.school_id):
        assert Review.objects.get().decision == "change"
        assert OutcomeReview.objects.get().note == ""
        assert not Draft.objects.exists()


@FORMS
def test_going_back_shows_what_was_begun_and_kept_before_that_to_nobody_else(
    form: str,
    typed: dict[str, str],
    open_now: Review,
    maya: Pupil,
    priya: StaffActor,
    hart: StaffActor,
    sign_in: SignIn,
) -> None:
    browser, address = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/review/{form}"
    sent = filled_in(browser.get(address)) | _typed(open_now, typed)
    assert browser.post(address, sent | {"keep": "typing"}).status_code == 204
    _decide(open_now, hart)
    back, theirs = words(browser.get(address)), words(sign_in(hart).get(address))
    assert "This is not saved. Copy what you need." in back
    assert "She reads alone." in back
    assert "can no longer change" in theirs
    assert "Not sent before that" not in theirs


@FORMS
def test_a_stranger_learns_nothing_of_it(
    form: str,
    typed: dict[str, str],
    open_now: Review,
    maya: Pupil,
    priya: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
) -> None:
    _decide(open_now, priya)
    address = f"/s/oakfield/pupils/{maya.pid}/review/{form}"
    browser = sign_in(stranger)
    assert browser.get(address).status_code == 404
    assert browser.post(address, typed).status_code == 404


def test_once_the_next_plan_is_shared_it_is_still_the_review_that_was_decided(
    open_now: Review, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    _decide(open_now, priya)
    with school_scope(priya.school_id):
        make_version(Cycle.objects.get(number=2), number=2)
    page = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/review/words")
    assert DECIDED in words(page)


def test_one_that_nobody_has_started_says_so(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    make_cycle(maya)
    page = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/review/decide"))
    assert "The review of Maya is not open. Nobody has started this review yet" in page
