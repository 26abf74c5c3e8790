"""Once a review is decided its page says what and why; what that rested on is one press away, as is what to do now."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle
from endeavour.cycle.new_decision import NewDecision
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil, Relation
from tests.cast.reviews import goals_of, make_cycle, make_version, make_voice

CARRY_ON = NewDecision(decision="carry_on", reason="It helps.")
ASKS = replace(
    CARRY_ON,
    decision="specialist",
    specialist="Ms Lund",
    specialist_by=date(2026, 12, 4),
    parents_agree="not_asked",
)
FAMILY = ("plan/family", "plan/family/pdf", "voice", "plan/new")


def decided(pupil: Pupil, what: NewDecision, by: StaffActor) -> None:
    cycle = make_cycle(pupil)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    with school_scope(by.school_id):
        review = open_review(cycle, by=by)
        say_outcome_word(review, goals_of(cycle)[0], word="slower", note="She was away.", by=by)
        decide_review(review, what=what, by=by)


def to_do(pupil: Pupil, browser: Client) -> str:
    """What the page says is to be done now that it is decided."""
    page = browser.get(f"/s/oakfield/pupils/{pupil.pid}/reviews/1").content.decode()
    return page.split('class="decided"')[1].split('<div class="review">')[0]


def links_in(html: str, pupil: Pupil) -> tuple[str, ...]:
    return tuple(re.findall(f'href="/s/oakfield/pupils/{pupil.pid}/([^"]+)"', html))


def test_decided_it_shows_what_and_why_and_folds_what_that_rested_on(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decided(maya, NewDecision(decision="change", reason="It helps little."), priya)
    page = sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/reviews/1")
    said, rested_on = page.content.decode().split("What the decision rested on")
    for part in ("Change the support", "It helps little.", "Slower than hoped", "She was away."):
        assert part in said, part
    for part in ("Was it given?", "What people say", "Did it help?", "Reading is better now."):
        assert (part in said, part in rested_on) == (False, True), part
    assert "She was away." not in rested_on
    assert "if it goes on like this" not in words(page).casefold()


@pytest.mark.parametrize(
    ("what", "first"),
    [
        (CARRY_ON, ()),
        (replace(CARRY_ON, decision="change"), ()),
        (replace(CARRY_ON, decision="assessment"), ("reviews/1/asked",)),
        (ASKS, ("reviews/1/parents",)),
    ],
)
def test_what_is_to_be_done_leads_to_where_it_is_done(
    what: NewDecision, first: tuple[str, ...], maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decided(maya, what, priya)
    assert links_in(to_do(maya, sign_in(priya)), maya) == (*first, *FAMILY)


@pytest.fixture
def agreed(ada: Relation) -> NewDecision:
    return replace(
        ASKS,
        parents_agree="yes",
        parents_said_by=ada.contact.code,
        parents_said_on=date(2026, 11, 20),
        parents_said_how="phone",
    )


def test_a_specialist_is_asked_once_the_parents_agree_and_that_says_how(
    maya: Pupil, agreed: NewDecision, priya: StaffActor, sign_in: SignIn
) -> None:
    decided(maya, agreed, priya)
    html = to_do(maya, sign_in(priya))
    assert links_in(html, maya) == ("findings/add", "reviews/1/parents", *FAMILY)
    assert "Ask outside Endeavour, by letter or telephone; it stands on Work until you" in html


def test_what_a_specialist_finds_is_written_down_after_the_next_plan_is_shared_too(
    maya: Pupil, agreed: NewDecision, priya: StaffActor, sign_in: SignIn
) -> None:
    decided(maya, agreed, priya)
    with school_scope(priya.school_id):
        make_version(Cycle.objects.get(number=2), number=2)
    assert links_in(to_do(maya, sign_in(priya)), maya) == ("findings/add", "reviews/1/parents", "plan")


def test_an_end_says_when_to_look_back_and_what_to_watch_for(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    decided(
        maya, replace(CARRY_ON, decision="end", watch_for="Guessing.", look_back_on=date(2027, 2, 1)), priya
    )
    html = to_do(maya, sign_in(priya))
    assert links_in(html, maya) == ("letters/ended/new", "support/ended/told")
    assert "To look back on 1 February 2027. To watch for until then: Guessing." in html


def test_the_head_reads_what_was_decided_and_is_told_to_do_nothing(
    maya: Pupil, agreed: NewDecision, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    decided(maya, agreed, priya)
    assert links_in(to_do(maya, sign_in(head)), maya) == ()
