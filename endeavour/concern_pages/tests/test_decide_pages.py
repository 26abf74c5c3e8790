"""A concern is decided: each way on a page of its own; and the early talk with the family."""

from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.models import Concern, ConcernStep, EarlyTalk, StatusPeriod
from tests.cast.concerns import make_concern
from tests.cast.pupils import make_adult


def one(concern: Concern, rest: str = "") -> str:
    return f"/s/oakfield/concerns/{concern.code}{rest}"


def test_a_trial_offers_ideas_and_a_day_six_weeks_on(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, url = sign_in(mrs_doyle), one(samis_concern, "/try")
    page = browser.get(url).content.decode()
    assert "One step at a time" in page
    assert 'value="4"' in page
    answers: dict[str, Any] = {"ideas": ["One step at a time"], **day("look_again_on", "8 1 2027")}
    given = {"seen": "0", "reason": "Too early to tell.", "word_back": "Please try one step at a time."}
    assert send(browser, url, **answers, **given).status_code == 302
    assert "Tried in class until Friday 8 January. Then Mrs Doyle looks again." in words(
        browser.get(one(samis_concern))
    )


def test_support_starts_from_the_concern(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    make_adult(sami, "Mrs", "Elif", "Çelik", speaks_language="tr")
    browser, url = sign_in(mrs_doyle), one(samis_concern, "/support")
    assert "Turkish is spoken at home. Ask in the home language" in words(browser.get(url))
    answers: dict[str, Any] = {
        "seen": "0",
        "tests": ["slower"],
        "causes": ["senses"],
        "difficulty": "Sounds in words are hard.",
        "provision": "Phonics with Mr Reid.",
        "kind": "SPLD",
        **day("on", "23 11 2026"),
        "reason": "Three checks.",
        "word_back": "Support starts today.",
    }
    refused = send(browser, url, **answers)
    assert "Tick that you considered it" in words(refused)
    assert send(browser, url, **{**answers, "causes": ["senses", "english"]}).status_code == 302
    with school_scope(sami.school_id):
        assert StatusPeriod.objects.get(pupil=sami).code == "K"
        assert ConcernStep.objects.get().causes == ["senses", "english"]


def test_not_sen_names_who_helps_and_a_decided_one_is_not_decided_again(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, url = sign_in(mrs_doyle), one(samis_concern, "/not-sen")
    given = {"seen": "0", "reason": "New to the school.", "word_back": "Thank you."}
    assert "Enter who helps instead" in words(send(browser, url, **given))
    assert send(browser, url, **given, helped_by="The school nurse").status_code == 302
    assert "Who helps instead: The school nurse" in words(browser.get(one(samis_concern)))
    assert send(browser, one(samis_concern, "/assess"), **given).headers["Location"] == one(samis_concern)


def test_an_early_talk_is_recorded_with_who_heard(
    sign_in: SignIn, shah: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    browser, url = sign_in(shah), one(samis_concern, "/talk")
    assert "Mrs Çelik" in words(browser.get(url))
    answers: dict[str, Any] = {
        **day("held_on", "23 11 2026"),
        "how": "meeting",
        "told": [mother.contact.code],
        "strengths": "He draws all day.",
    }
    assert send(browser, url, **answers).status_code == 302
    page = words(browser.get(one(samis_concern)))
    assert "Told that there may be SEN: Mrs Çelik." in page
    assert "He draws all day." in page
    with school_scope(sami.school_id):
        given = one(samis_concern, f"/talks/{EarlyTalk.objects.get().code}/given")
    assert "No note given yet" in page
    assert browser.get(given).status_code == 405
    assert send(browser, given).headers["Location"] == one(samis_concern)
    assert "Note given on 23 November" in words(browser.get(one(samis_concern)))
    send(browser, given)
    assert "given on 23 November 2026 already" in words(browser.get(one(samis_concern)))
    assert "Choose how you talked" in words(send(browser, url, **{**answers, "how": ""}))
    assert "You recorded this talk already" in words(send(browser, url, **answers))


TRIED: dict[str, Any] = {"seen": "0", "reason": "Too early to tell.", "word_back": "Please try it."}
EACH_WAY: dict[str, Any] = {
    "own": "Draw it",
    "tests": ["slower"],
    "causes": ["senses"],
    "difficulty": "Sounds in words.",
    "provision": "Phonics.",
    "helped_by": "The nurse",
}


def test_a_trial_names_what_is_tried_by_a_school_day_within_the_year(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, url = sign_in(mrs_doyle), one(samis_concern, "/try")
    nothing = words(send(browser, url, **TRIED, **day("look_again_on", "1 1 2099")))
    assert "Tick what is tried, or write your own" in nothing
    assert "1 January 2099 is more than 1 year ahead. Enter 23 November 2027 or an earlier day." in nothing
    own = {"own": "A friend reads the question aloud"}
    saturday = words(send(browser, url, **TRIED, **own, **day("look_again_on", "26 12 2026")))
    assert "26 December 2026 is no school day" in saturday
    send(browser, url, **TRIED, **own, **day("look_again_on", "8 1 2027"))
    assert "A friend reads the question aloud" in words(browser.get(one(samis_concern)))


def test_a_second_tab_is_told_what_was_decided_meanwhile(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, stale = sign_in(mrs_doyle), one(samis_concern, "/not-sen")
    tried = TRIED | {"own": "Reread"} | day("look_again_on", "8 1 2027")
    assert send(browser, one(samis_concern, "/try"), **tried).status_code == 302
    other = {"seen": "0", "reason": "New here.", "word_back": "Thank you.", "helped_by": "The nurse"}
    told = send(browser, stale, **other)
    stands = "It is now: Try this in class until Friday 8 January, decided by Mrs Doyle"
    assert f"You changed this yourself, in another tab or earlier. {stands}" in words(told)
    assert told.context["form"]["seen"].value() == "1"
    with school_scope(samis_concern.school_id):
        assert ConcernStep.objects.count() == 1
    assert send(browser, stale, **{**other, "seen": "1"}).status_code == 302


def test_what_somebody_else_decided_meanwhile_is_not_said_to_be_ones_own(
    sign_in: SignIn, mrs_doyle: StaffActor, hart: StaffActor, samis_concern: Concern
) -> None:
    """Nor where one decided something oneself after it."""
    browser, stale = sign_in(mrs_doyle), one(samis_concern, "/not-sen")
    other = {"reason": "New here.", "word_back": "Thank you.", "helped_by": "The nurse"}
    tried = TRIED | {"own": "Reread"} | day("look_again_on", "8 1 2027")
    assert send(sign_in(hart), one(samis_concern, "/try"), **tried).status_code == 302
    theirs = "Somebody else changed this while you had it open."
    assert theirs in words(send(browser, stale, **other, seen="0"))
    assert send(browser, one(samis_concern, "/try"), **tried | {"seen": "1"}).status_code == 302
    assert theirs in words(send(browser, stale, **other, seen="0"))
    assert "You changed this yourself" in words(send(browser, stale, **other, seen="1"))


def test_not_sen_asks_plainly_which_causes_were_considered(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    """There a cause usually does explain it."""
    browser = sign_in(mrs_doyle)
    page = words(browser.get(one(samis_concern, "/not-sen")))
    assert "Tick each cause that you considered, whether it explains what is seen or not." in page
    assert "that does not explain it" not in page
    assert "that does not explain it by itself" in words(browser.get(one(samis_concern, "/support")))


@pytest.mark.parametrize("way", ["try", "assess", "support", "not-sen"])
def test_each_way_says_a_trial_that_was_set_meanwhile_and_refuses_a_form_that_has_not_seen_it(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, way: str
) -> None:
    browser, url = sign_in(mrs_doyle), one(samis_concern, f"/{way}")
    assert "What stands now" not in words(browser.get(url))
    tried = TRIED | {"own": "Reread"} | day("look_again_on", "8 1 2027")
    send(browser, one(samis_concern, "/try"), **tried)
    stands = "Try this in class until Friday 8 January, decided by Mrs Doyle on Monday 23 November"
    assert f"What stands now: {stands}" in words(browser.get(url))
    everything = TRIED | EACH_WAY | day("look_again_on", "11 1 2027") | day("on", "23 11 2026")
    assert f"It is now: {stands}" in words(send(browser, url, **everything))
    with school_scope(samis_concern.school_id):
        assert ConcernStep.objects.count() == 1


def test_all_that_is_missing_for_support_is_said_at_once(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    make_adult(sami, "Mrs", "Elif", "Çelik", speaks_language="tr")
    browser, url = sign_in(mrs_doyle), one(samis_concern, "/support")
    errors = send(browser, url, seen="0", **day("on", "1 1 2031")).context["form"].errors
    assert {"difficulty", "provision", "causes", "on", "reason", "word_back"} <= set(errors)
    both = send(browser, url, seen="0", causes=["none", "senses"]).context["form"].errors
    assert both["causes"] == [
        "You ticked that none of these came into question, and others too. Tick the one or the others."
    ]


def test_none_of_the_causes_applied_can_be_said(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser = sign_in(mrs_doyle)
    answers: dict[str, Any] = {
        "causes": ["none"],
        "difficulty": "Sounds in words are hard.",
        "provision": "Phonics.",
        **day("on", "11 1 2027"),
    }
    send(browser, one(samis_concern, "/support"), **TRIED | answers)
    page = words(browser.get(one(samis_concern)))
    assert "SEN support for Sami starts on Monday 11 January" in page
    assert "None of these came into question" in page


@pytest.mark.parametrize("way", ["/assess", "/support", "/not-sen"])
def test_a_cause_and_none_of_these_are_not_ticked_together(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, way: str
) -> None:
    browser, url = sign_in(mrs_doyle), one(samis_concern, way)
    answers: dict[str, Any] = {**TRIED, **EACH_WAY, **day("on", "23 11 2026")}
    refused = send(browser, url, **{**answers, "causes": ["senses", "none"]})
    assert refused.status_code == 200
    assert (
        "You ticked that none of these came into question, and others too. Tick the one or the others."
        in words(refused)
    )
    with school_scope(samis_concern.school_id):
        assert not ConcernStep.objects.exists()
    assert send(browser, url, **{**answers, "causes": ["none"]}).status_code == 302


def test_no_area_is_guessed_from_words(
    sami: Pupil, shah: StaffActor, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    """ "Seems" and "fall behind" say nothing of sight or of balance."""
    orders = []
    for seen in ("He seems to fall further behind.", "He hums."):
        concern = make_concern(sami, by=shah, seen=seen)
        form = sign_in(mrs_doyle).get(one(concern, "/try")).context["form"]
        orders.append([key for key, _ in form.fields["ideas"].choices])
    assert orders[0] == orders[1]
